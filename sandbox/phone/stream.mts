import type { FastifyReply } from 'fastify';

/** Server-sent events to every page that is open. */
export class Stream {
	readonly #pages = new Set<FastifyReply>();

	/** Opens the stream to a page, which is told these first. */
	open(reply: FastifyReply, first: readonly object[]): void {
		reply.hijack();
		reply.raw.writeHead(200, {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
		});
		reply.raw.write(first.map(line).join(''));
		this.#pages.add(reply);
		reply.raw.once('close', () => this.#pages.delete(reply));
	}

	tell(update: object): void {
		for (const { raw } of this.#pages) raw.write(line(update));
	}
}

const line = (update: object) => `data: ${JSON.stringify(update)}\n\n`;
