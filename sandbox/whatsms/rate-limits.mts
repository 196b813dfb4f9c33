import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from './refusal.mts';
import type { Variant } from './variant.mts';

/** Calls per window and API key. */
export interface Limits {
	/** "All v2 endpoints". */
	all: number;
	/** "POST /tickets/:id/messages"; these count as calls, too. */
	send: number;
	/** "POST /campaigns"; these count as calls, too. */
	campaigns: number;
}

/** Rate Limits: the printed table. */
export const documentedLimits: Limits = { all: 300, send: 60, campaigns: 10 };
/** Rate Limits: "per 1-minute window". */
export const documentedWindowSeconds = 60;

/**
 * Rate Limits: "When you hit the limit you get a 429 with the Retry-After header in seconds".
 * Assumed: fixed windows start with the first call; calls refused for another reason than the key
 * count.
 */
export function limitRate(
	app: FastifyInstance,
	limits: Limits,
	windowSeconds: number,
	window: Variant['window'],
): void {
	const limiter = window === 'fixed' ? fixed : sliding;
	const all = limiter(limits.all, windowSeconds);
	const send = limiter(limits.send, windowSeconds);
	const campaigns = limiter(limits.campaigns, windowSeconds);
	app.addHook('preParsing', async (request) => {
		// authenticated by now, and there is one key
		await consume(all);
		if (isPost(request, '/tickets/:ticketId/messages')) await consume(send);
		if (isPost(request, '/campaigns')) await consume(campaigns);
	});
}

const isPost = ({ method, routeOptions }: FastifyRequest, address: string) =>
	method === 'POST' && routeOptions.url?.endsWith(address) === true;

/** Takes a call, or says in how many milliseconds it could. */
type Limiter = () => Promise<number>;

function fixed(points: number, windowSeconds: number): Limiter {
	const limiter = new RateLimiterMemory({ points, duration: windowSeconds });
	return async () => {
		try {
			await limiter.consume('key');
			return 0;
		} catch (refused) {
			if (!(refused instanceof RateLimiterRes)) throw refused;
			return refused.msBeforeNext;
		}
	};
}

/** No window of this length, wherever it begins, holds more than the limit; what is refused is not in it. */
function sliding(points: number, windowSeconds: number): Limiter {
	const taken: number[] = [];
	return async () => {
		const now = Date.now();
		const oldest = taken.at(-points);
		const wait = oldest === undefined ? 0 : oldest + windowSeconds * 1000 - now;
		if (wait > 0) return wait;
		taken.push(now);
		return 0;
	};
}

async function consume(limiter: Limiter): Promise<void> {
	const wait = await limiter();
	if (wait === 0) return;
	const seconds = Math.max(1, Math.ceil(wait / 1000));
	const message = `Limite de pedidos atingido. Tente novamente dentro de ${seconds} s`;
	throw new Refusal(429, message, { 'retry-after': String(seconds) });
}
