import type { FastifyInstance, HTTPMethods } from 'fastify';
import { Refusal } from './refusal.mts';
import type { Variant } from './variant.mts';

const all: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const page = '<!DOCTYPE html><html><body><pre>Cannot do this here</pre></body></html>';

/**
 * Refuses the other methods on an address. The docs list no 405, and their text has lost which of
 * PUT and PATCH updates: both are variants, and so is how the other one is answered. That DELETE does
 * not exist is assumed.
 */
export function onlyMethods(
	app: FastifyInstance,
	url: string,
	allowed: readonly HTTPMethods[],
	otherVerbs: Variant['otherVerbs'] = '405',
): void {
	const method = all.filter((name) => !allowed.includes(name));
	const allow = allowed.join(', ');
	app.route({
		method,
		url,
		handler: async (_request, reply) => {
			if (otherVerbs === 'page') return await reply.code(404).type('text/html').send(page);
			throw new Refusal(405, `Método não permitido: use ${allow}`, { allow });
		},
	});
}
