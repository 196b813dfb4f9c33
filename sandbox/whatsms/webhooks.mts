import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Deliveries } from '../deliveries.mts';
import type { Webhook } from '../webhook.mts';
import { type NewWebhook, newWebhook, webhookParams } from './fields.mts';
import { found } from './known.mts';
import { onlyMethods } from './methods.mts';
import { Refusal } from './refusal.mts';

/** How many webhooks can be registered. */
export type Registration = 'none' | 'many' | 'single';

interface OneWebhook {
	webhookId: string;
}

/**
 * Assumed throughout: the docs' section Webhooks says "Configure an HTTPS endpoint" and no more. This
 * is what other gateways have. A secret is never shown.
 */
export function webhooks(
	app: FastifyInstance,
	{ registered }: Deliveries,
	registration: Registration,
): void {
	if (registration === 'none') return;

	app.get('/webhooks', () => ({ webhooks: [...registered].map(brief) }));

	app.post<{ Body: NewWebhook }>(
		'/webhooks',
		{ schema: { body: newWebhook } },
		async ({ body }, reply) => {
			if (registration === 'single' && registered.size > 0)
				throw new Refusal(409, 'Já existe um webhook configurado');
			const id = randomUUID();
			const webhook = { secret: randomUUID(), ...body };
			registered.set(id, webhook);
			return await reply.code(201).send({ webhook: brief([id, webhook]) });
		},
	);
	onlyMethods(app, '/webhooks', ['GET', 'POST']);

	app.delete<{ Params: OneWebhook }>(
		'/webhooks/:webhookId',
		{ schema: { params: webhookParams } },
		async ({ params: { webhookId } }, reply) => {
			found(registered, webhookId);
			registered.delete(webhookId);
			return await reply.code(204).send();
		},
	);
	onlyMethods(app, '/webhooks/:webhookId', ['DELETE']);
}

function brief([id, { url, events }]: [string, Webhook]): Omit<Webhook, 'secret'> & { id: string } {
	return events === undefined ? { id, url } : { id, url, events };
}
