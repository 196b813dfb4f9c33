import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Received {
	at: number;
	headers: IncomingHttpHeaders;
	raw: Buffer;
}

/** What answers a delivery: a status (with somewhere else to go), a cut connection, or nothing at all. */
export type Answer = number | 'cut' | 'silence';

/** A webhook receiver on loopback; the answers are given in turn, then 200. */
export class Receiver {
	readonly received: Received[] = [];
	readonly answers: Answer[] = [];
	readonly #server: Server;

	constructor() {
		this.#server = createServer((request, response) => {
			void buffer(request).then((raw) => {
				this.received.push({ at: performance.now(), headers: request.headers, raw });
				const answer = this.answers.shift() ?? 200;
				if (answer === 'cut') response.destroy();
				else if (answer !== 'silence')
					response.writeHead(answer, { location: '/elsewhere' }).end(`answer ${answer}`);
			});
		});
	}

	async listen(): Promise<string> {
		await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	/** The names of the events, in the order of arrival. */
	get events(): string[] {
		return this.received.map(({ raw }) => String(parsed(raw).event));
	}
}

export function parsed(raw: Buffer): Record<string, unknown> {
	return JSON.parse(raw.toString('utf8')) as Record<string, unknown>;
}

/** The signature of these bytes by node:crypto, a second opinion on the sandbox's. */
export function signatureOf(raw: Buffer, secret: string): string {
	return `sha256=${createHmac('sha256', secret).update(raw).digest('hex')}`;
}
