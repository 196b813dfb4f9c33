import type { FastifyInstance } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from './refusal.mts';

/** Calls per window and API key. */
export interface Limits {
	/** "All v2 endpoints". */
	all: number;
	/** "POST /tickets/:id/messages"; these count as calls, too. */
	send: number;
}

/** Rate Limits: the printed table. */
export const documentedLimits: Limits = { all: 300, send: 60 };
/** Rate Limits: "per 1-minute window". */
export const documentedWindowSeconds = 60;

/**
 * Rate Limits: "When you hit the limit you get a 429 with the Retry-After header in seconds".
 * Assumed: windows are fixed and start with the first call; calls refused for another reason than
 * the key count.
 */
export function limitRate(app: FastifyInstance, limits: Limits, windowSeconds: number): void {
	const all = new RateLimiterMemory({ points: limits.all, duration: windowSeconds });
	const send = new RateLimiterMemory({ points: limits.send, duration: windowSeconds });
	app.addHook('preParsing', async (request) => {
		// authenticated by now, and there is one key
		await consume(all);
		const { method, routeOptions } = request;
		if (method === 'POST' && routeOptions.url?.endsWith('/tickets/:ticketId/messages') === true)
			await consume(send);
	});
}

async function consume(limiter: RateLimiterMemory): Promise<void> {
	try {
		await limiter.consume('key');
	} catch (refused) {
		if (!(refused instanceof RateLimiterRes)) throw refused;
		const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
		const message = `Limite de pedidos atingido. Tente novamente dentro de ${seconds} s`;
		throw new Refusal(429, message, { 'retry-after': String(seconds) });
	}
}
