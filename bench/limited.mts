import { passOn, serve } from '../lab/proxy.mts';
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
		const server = await serve(0, async (incoming, response) => {
			const { wait } = await take('all');
			if (wait === 0) {
				await passOn(incoming, response, url);
				return;
			}
			refused += 1;
			incoming.resume();
			response.writeHead(429, { 'retry-after': String(Math.ceil(wait / 1000)) }).end();
		});
		return { ...server, refused: () => refused };
	};
