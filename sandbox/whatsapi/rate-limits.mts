import type { FastifyInstance } from 'fastify';
import { type Limiter, limiter, type Window } from '../limiter.mts';
import { type AccountOf, registerUrl } from './authentication.mts';
import type { Limits } from './plans.mts';
import { Refusal } from './refusal.mts';

/** POST /auth/register: "Rate-limited to 5 requests/minute per IP". */
const registrations = 5;

/**
 * Rate limits: "per API key per minute", "Every response includes headers showing your current
 * usage". Assumed: calls refused for another reason than the key count; the answer to a wrong key has
 * no usage to show; an upgrade begins a new window.
 */
export function limitRate(
	app: FastifyInstance,
	accountOf: AccountOf,
	limits: Limits,
	windowSeconds: number,
	window: Window,
): void {
	const take = (points: number) => limiter(window, points, windowSeconds);
	const register = take(registrations);
	const byPlan: Record<keyof Limits, Limiter> = {
		free: take(limits.free),
		basic: take(limits.basic),
		pro: take(limits.pro),
		enterprise: take(limits.enterprise),
	};
	app.addHook('preParsing', async (request, reply) => {
		const isRegistration = request.routeOptions.url === registerUrl;
		const account = isRegistration ? undefined : accountOf(request);
		const limit = account === undefined ? registrations : limits[account.plan];
		const { wait, remaining, reset } = await (account === undefined
			? register(request.ip)
			: byPlan[account.plan](account.id));
		reply.headers({
			'x-ratelimit-limit': limit,
			'x-ratelimit-remaining': remaining,
			'x-ratelimit-reset': Math.ceil((Date.now() + reset) / 1000),
		});
		if (wait === 0) return;
		const seconds = Math.max(1, Math.ceil(wait / 1000));
		const message = `Rate limit exceeded. Try again in ${seconds} seconds.`;
		throw new Refusal(429, message, { 'retry-after': String(seconds) });
	});
}
