import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.mts';
import type { Account, State } from './state.mts';

/** Authentication: "Keys follow the format sk_live_ + 48 hex characters". */
export const keyPattern = /^sk_live_[0-9a-f]{48}$/;

/** The account that a call is for. */
export type AccountOf = (request: FastifyRequest) => Account;

/** Authentication: the one address that needs no key. */
export const registerUrl = '/auth/register';

/**
 * Authentication: "Every request (except POST /auth/register) requires your API key". Error codes:
 * 401 and 403. Assumed: unknown addresses require it too.
 */
export function authenticate(app: FastifyInstance, state: State): AccountOf {
	const accounts = new WeakMap<FastifyRequest, Account>();
	app.addHook('preParsing', async (request) => {
		if (request.routeOptions.url === registerUrl) return;
		const key = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
		if (key === undefined)
			throw new Refusal(401, 'Not authenticated. Must be: Authorization: Bearer sk_live_...');
		const account = keyPattern.test(key) ? state.accountOf(key) : undefined;
		if (account === undefined) throw new Refusal(401, 'Invalid API key.');
		if (!account.active) throw new Refusal(403, 'Your account has been deactivated.');
		accounts.set(request, account);
	});
	return (request) => {
		const account = accounts.get(request);
		if (account === undefined) throw new Error('Only for calls with a key');
		return account;
	};
}
