import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Limiter, limiter } from '../limiter.mts';
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
	const all = limiter(window, limits.all, windowSeconds);
	const send = limiter(window, limits.send, windowSeconds);
	const campaigns = limiter(window, limits.campaigns, windowSeconds);
	app.addHook('preParsing', async (request) => {
		// authenticated by now, and there is one key
		await consume(all);
		if (isPost(request, '/tickets/:ticketId/messages')) await consume(send);
		if (isPost(request, '/campaigns')) await consume(campaigns);
	});
}

const isPost = ({ method, routeOptions }: FastifyRequest, address: string) =>
	method === 'POST' && routeOptions.url?.endsWith(address) === true;

async function consume(limit: Limiter): Promise<void> {
	const { wait } = await limit('key');
	if (wait === 0) return;
	const seconds = Math.max(1, Math.ceil(wait / 1000));
	const message = `Limite de pedidos atingido. Tente novamente dentro de ${seconds} s`;
	throw new Refusal(429, message, { 'retry-after': String(seconds) });
}
