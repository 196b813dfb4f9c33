import type { FastifyInstance, HTTPMethods } from 'fastify';
import { Refusal } from './refusal.mts';

const all: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Refuses the other methods on an address. The docs list no 405, and their text has lost which of
 * PUT and PATCH updates: PUT, and a 405 for PATCH, are assumed. So is that DELETE does not exist.
 */
export function onlyMethods(
	app: FastifyInstance,
	url: string,
	allowed: readonly HTTPMethods[],
): void {
	const method = all.filter((name) => !allowed.includes(name));
	const allow = allowed.join(', ');
	app.route({
		method,
		url,
		handler: () => {
			throw new Refusal(405, `Método não permitido: use ${allow}`, { allow });
		},
	});
}
