import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Webhook } from '../webhook.mts';
import type { Answers } from './answers.mts';
import { type Callers, callerOf } from './authentication.mts';
import { eventNames } from './events.mts';
import { Refusal } from './refusal.mts';

/** Whether clients can register webhooks, and how many for a session. */
export type Registration = 'none' | 'many' | 'single';

const newWebhook = {
	type: 'object',
	additionalProperties: false,
	required: ['url'],
	properties: {
		url: { type: 'string', format: 'uri', pattern: '^https?://' },
		events: { type: 'array', minItems: 1, items: { enum: eventNames } },
		secret: { type: 'string', minLength: 1 },
	},
};

/**
 * Assumed throughout: the docs' section Webhooks says "Configure a webhook URL per session" and no
 * more. This is what other gateways have. A secret is never shown.
 */
export function webhooks(
	app: FastifyInstance,
	callers: Callers,
	{ many, one, none }: Answers,
	registration: Registration,
): void {
	if (registration === 'none') return;
	const config = { keys: 'session' } as const;

	app.get('/webhooks', { config }, (request) =>
		many('webhooks', [...callerOf(callers, request).webhooks].map(shown)),
	);

	app.post<{ Body: Webhook }>(
		'/webhooks',
		{ config, schema: { body: newWebhook } },
		async (request, reply) => {
			const { webhooks } = callerOf(callers, request);
			if (registration === 'single' && webhooks.size > 0)
				throw new Refusal('CONFLICT', 'The session has a webhook already');
			const id = randomUUID();
			webhooks.set(id, request.body);
			return await reply.code(201).send(one('webhook', shown([id, request.body])));
		},
	);

	app.delete(
		'/webhooks/:id',
		{ config },
		async (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
			if (!callerOf(callers, request).webhooks.delete(request.params.id))
				throw new Refusal('NOT_FOUND', 'Webhook does not exist');
			return await none(reply);
		},
	);
}

function shown([id, { url, events }]: [string, Webhook]): object {
	return events === undefined ? { id, url } : { id, url, events };
}
