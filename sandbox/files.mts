import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** A file that people send: its bytes, and their type. */
export interface StoredFile {
	bytes: Buffer;
	type: string;
	/** What its URL ends in; default none. */
	name?: string;
}

/** Keeps a file; its URL. */
export type KeepFile = (file: StoredFile) => string;

/** The files of a gateway's people, in memory, under /_sandbox/files. */
export class Files {
	readonly #byId = new Map<string, StoredFile>();

	/** Keeps the file; its path. */
	keep(file: StoredFile): string {
		const id = randomUUID();
		this.#byId.set(id, file);
		const name = file.name === undefined ? '' : `/${encodeURIComponent(file.name)}`;
		return `/_sandbox/files/${id}${name}`;
	}

	serve(scope: FastifyInstance): void {
		for (const url of ['/files/:id', '/files/:id/:name'])
			scope.get<{ Params: { id: string } }>(url, async ({ params }, reply) => {
				const file = this.#byId.get(params.id);
				if (file === undefined) return await reply.code(404).send({ error: 'No such file.' });
				// whatever it claims to be, a browser must not run it
				reply
					.header('content-security-policy', 'sandbox')
					.header('x-content-type-options', 'nosniff');
				return await reply.type(file.type).send(file.bytes);
			});
	}
}
