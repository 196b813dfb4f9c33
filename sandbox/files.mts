import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** The files of messages, each at a URL of its own, without a key. */
export class Files {
	private readonly byId = new Map<string, { bytes: Buffer; type: string }>();
	/** Where the sandbox is served, once it is. */
	origin = '';

	/** Takes a file; where it is then. */
	add(bytes: Buffer, type = 'application/octet-stream', name = ''): string {
		const id = randomUUID();
		this.byId.set(id, { bytes, type });
		return `${this.origin}/files/${id}${name && `/${encodeURIComponent(name)}`}`;
	}

	/** What is at a URL of it. */
	at(url: string): Buffer | undefined {
		return this.byId.get(url.replace(`${this.origin}/files/`, '').split('/')[0] ?? '')?.bytes;
	}

	serve(app: FastifyInstance): void {
		for (const url of ['/files/:id', '/files/:id/:name'])
			app.get<{ Params: { id: string } }>(url, async ({ params }, reply) => {
				const file = this.byId.get(params.id);
				return file === undefined
					? await reply.code(404).send()
					: await reply.type(file.type).send(file.bytes);
			});
	}
}
