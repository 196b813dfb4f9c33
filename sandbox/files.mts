import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** A file that people send: its bytes, and their type. */
export interface StoredFile {
	bytes: Buffer;
	type: string;
}

/** The files of a gateway's people, in memory, under /_sandbox/files. */
export class Files {
	readonly #byId = new Map<string, StoredFile>();

	/** Keeps the file; its path. */
	keep(file: StoredFile): string {
		const id = randomUUID();
		this.#byId.set(id, file);
		return `/_sandbox/files/${id}`;
	}

	serve(scope: FastifyInstance): void {
		scope.get<{ Params: { id: string } }>('/files/:id', async ({ params }, reply) => {
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
