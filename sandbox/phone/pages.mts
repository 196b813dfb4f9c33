import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import mime from 'mime-types';

const folder = new URL('page/', import.meta.url);

/** No code but ours; pictures and sounds come from wherever a message says. */
const policy = "default-src 'self'; img-src * data: blob:; media-src * blob:; object-src 'none'";

/** Serves the files of the page as they are. */
export async function pages(app: FastifyInstance): Promise<void> {
	for (const name of await readdir(folder)) {
		const type = mime.contentType(extname(name));
		if (type === false || name.endsWith('.json')) continue;
		const path = name === 'index.html' ? '/' : `/${name}`;
		app.get(path, async (_request, reply) => {
			reply.header('content-security-policy', policy).header('cache-control', 'no-store');
			return await reply.type(type).send(await readFile(new URL(name, folder)));
		});
	}
}
