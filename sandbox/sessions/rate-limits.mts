import type { FastifyInstance } from 'fastify';
import { type Limiter, limiter } from '../limiter.mts';
import { type Callers, callerOf } from './authentication.mts';
import { Refusal } from './refusal.mts';
import type { Variant } from './variant.mts';

/** Calls per window. */
export interface Limits {
	/** "General API, 100/min per user", over all sessions. */
	all: number;
	/** "POST /send-message, 10/min per session"; that these count as calls, too, is assumed. */
	send: number;
}

/** Rate Limits: the printed table. Its other two rows are for the dashboard. */
export const documentedLimits: Limits = { all: 100, send: 10 };
/** Rate Limits: "/min". */
export const documentedWindowSeconds = 60;

/**
 * Rate Limits: "responses include 429 and Retry-After header". In seconds: assumed; and that calls
 * count which are refused for another reason than the key.
 */
export function limitRate(
	app: FastifyInstance,
	callers: Callers,
	{ all, send }: Limits,
	windowSeconds: number,
	window: Variant['window'],
): void {
	const calls = limiter(window, all, windowSeconds);
	const sends = limiter(window, send, windowSeconds);
	app.addHook('preParsing', async (request) => {
		// authenticated by now, and there is one user
		await consume(calls, 'user');
		if (request.method === 'POST' && request.routeOptions.url?.endsWith('/send-message') === true)
			await consume(sends, callerOf(callers, request).id);
	});
}

async function consume(limit: Limiter, key: string): Promise<void> {
	const { wait } = await limit(key);
	if (wait === 0) return;
	const seconds = Math.max(1, Math.ceil(wait / 1000));
	const message = `Too many requests. Try again in ${seconds} s`;
	throw new Refusal('RATE_LIMITED', message, { 'retry-after': String(seconds) });
}
