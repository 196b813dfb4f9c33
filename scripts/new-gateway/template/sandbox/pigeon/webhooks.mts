import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import type { Webhook } from '../webhook.mts';
import { EVENTS } from './events.mts';
import { Refusal } from './refusal.mts';

const text = { type: 'string', minLength: 1 };
const newWebhook = {
	type: 'object',
	additionalProperties: false,
	required: ['url'],
	properties: { url: text, secret: text, events: { type: 'array', items: { enum: EVENTS } } },
};

/** https://example.com/docs, Webhooks. Lists them without their secrets. */
export const webhooks =
	(registered: Map<string, Webhook>, places: number): FastifyPluginAsync =>
	async (app) => {
		const toResponse = ([id, { url, events }]: [string, Webhook]) => ({ id, url, events });

		app.get('/webhooks', () => ({ webhooks: [...registered].map(toResponse) }));

		app.post<{ Body: Webhook }>(
			'/webhooks',
			{ schema: { body: newWebhook } },
			async ({ body }, reply) => {
				if (registered.size >= places) throw new Refusal(409, 'There is no room for more webhooks');
				const id = randomUUID();
				registered.set(id, { secret: randomUUID(), ...body });
				return await reply.code(201).send({ webhook: toResponse([id, body]) });
			},
		);

		app.delete<{ Params: { id: string } }>('/webhooks/:id', async ({ params: { id } }, reply) => {
			if (!registered.delete(id)) throw new Refusal(404, 'There is no such webhook');
			return await reply.code(204).send();
		});
	};
