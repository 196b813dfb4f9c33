import type { FastifyInstance } from 'fastify';
import { Refusal } from './refusal.mts';

/** What a key looks like (Authentication): `sk_live_` and more. */
export const keyPattern = /^sk_live_\S+$/;

/**
 * Authentication: "Every request requires the Authorization header with the API Key in Bearer
 * format". Assumed: unknown addresses require it too, and the scheme is written as printed.
 */
export function authenticate(app: FastifyInstance, apiKey: string): void {
	app.addHook('preParsing', async (request) => {
		const { authorization } = request.headers;
		if (authorization === undefined)
			throw new Refusal(401, 'Não autenticado: cabeçalho Authorization em falta');
		const key = /^Bearer (\S+)$/.exec(authorization)?.[1];
		if (key === undefined || !keyPattern.test(key))
			throw new Refusal(401, 'Não autenticado: use Authorization: Bearer sk_live_…');
		if (key !== apiKey) throw new Refusal(401, 'Não autenticado: API Key inválida');
	});
}
