import { createServer, request } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { limiter, type Window } from '../sandbox/limiter.mts';

/** A server in front of another one. */
export interface Front {
	url: string;
	/** How many calls it has refused. */
	refused(): number;
	stop(): Promise<void>;
}

/** A server in front of another one that refuses, with 429, what goes beyond this many calls in a window. */
export const limitedTo =
	(calls: number, windowSeconds: number, window: Window = 'fixed') =>
	async (url: string): Promise<Front> => {
		const take = limiter(window, calls, windowSeconds);
		let refused = 0;
		const server = createServer(async (incoming, response) => {
			const { wait } = await take('all');
			if (wait > 0) {
				refused += 1;
				incoming.resume();
				response.writeHead(429, { 'retry-after': String(Math.ceil(wait / 1000)) }).end();
				return;
			}
			const { method, headers } = incoming;
			const outgoing = request(new URL(incoming.url ?? '', url), { method, headers });
			outgoing.once('response', (answer) => {
				response.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(response);
			});
			outgoing.once('error', () => response.destroy());
			await pipeline(incoming, outgoing);
		});
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		return {
			url: `http://127.0.0.1:${port}`,
			refused: () => refused,
			async stop() {
				server.closeAllConnections();
				server.close();
				await once(server, 'close');
			},
		};
	};
