import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.mts';
import type { Session, State } from './state.mts';

/** Which keys a call takes: a Session API Key, a Personal Access Token, or any of the two. */
export type Keys = 'session' | 'token' | 'either';

declare module 'fastify' {
	interface FastifyContextConfig {
		/** Default either, for addresses that there are not. */
		keys?: Keys;
	}
}

/** Whose session key came with the call; a personal token brings no session. */
export type Callers = WeakMap<FastifyRequest, Session>;

/** The session whose key the call came with, on routes that take nothing else. */
export function callerOf(callers: Callers, request: FastifyRequest): Session {
	const session = callers.get(request);
	if (session === undefined) throw new Refusal('UNAUTHORIZED', 'A Session API Key is required');
	return session;
}

const bearer = 'Use Authorization: Bearer with a valid Session API Key';
const token = 'Use X-API-Token with a valid Personal Access Token';
const wanted: Readonly<Record<Keys, string>> = { session: bearer, token, either: token };

/**
 * Authentication: "Pass as Authorization: Bearer YOUR_SESSION_KEY", "Pass as X-API-Token: YOUR_PAT".
 * Assumed: each header takes only its own kind of key, what the call does not take is not looked at,
 * and of two good keys the personal token counts.
 */
export function authenticate(app: FastifyInstance, state: State, personalToken: string): Callers {
	const callers: Callers = new WeakMap();
	app.addHook('preParsing', async (request) => {
		const { keys = 'either' } = request.routeOptions.config;
		const { authorization = '', 'x-api-token': given } = request.headers;
		if (keys !== 'session' && given === personalToken) return;
		const key = /^Bearer (\S+)$/.exec(authorization)?.[1] ?? '';
		const session = keys === 'token' ? undefined : state.sessionByKey(key);
		if (session === undefined) throw new Refusal('UNAUTHORIZED', wanted[keys]);
		callers.set(request, session);
	});
	return callers;
}
