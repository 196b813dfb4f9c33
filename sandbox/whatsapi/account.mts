import type { FastifyInstance } from 'fastify';
import type { Answers } from './answers.mts';
import { type AccountOf, registerUrl } from './authentication.mts';
import type { Fields } from './fields.mts';
import { newKey, type State } from './state.mts';
import type { WebhookSlots } from './webhook-slot.mts';

/** The docs' sections POST /auth/register, GET /auth/me, POST /auth/me/rotate-key, Set up a webhook. */
export function account(
	app: FastifyInstance,
	accountOf: AccountOf,
	state: State,
	slots: WebhookSlots,
	answers: Answers,
	fields: Fields,
): void {
	// 201, and that an address can register twice: assumed; lost keys need "a new account"
	app.post<{ Body: { name: string; email: string } }>(
		registerUrl,
		{ schema: { body: fields.register } },
		async ({ body: { name, email } }, reply) => {
			const { apiKey, plan } = state.register(name, email);
			return await reply.code(201).send(answers.data({ apiKey, plan }, true));
		},
	);

	app.get('/auth/me', (request) => {
		const own = accountOf(request);
		const { name, email, plan, messages, credentials } = own;
		// those that WhatsApp has taken: assumed
		const messagesSent = [...messages.values()].filter(({ sentAt }) => sentAt !== null).length;
		const byocConfigured = credentials !== null;
		const webhookUrl = slots.of(own)?.url ?? null;
		return answers.data({ name, email, plan, messagesSent, byocConfigured, webhookUrl }, false);
	});

	app.post('/auth/me/rotate-key', (request) => {
		const own = accountOf(request);
		own.apiKey = newKey();
		return answers.data({ apiKey: own.apiKey }, true);
	});

	app.put<{ Body: { url: string } }>(
		'/auth/me/webhook',
		{ schema: { body: fields.webhook } },
		async (request, reply) => {
			const { url } = request.body;
			slots.set(accountOf(request), { url });
			return await answers.acknowledge(reply, { webhookUrl: url });
		},
	);

	// without a webhook it answers the same: assumed
	app.delete('/auth/me/webhook', async (request, reply) => {
		slots.set(accountOf(request), null);
		return await answers.acknowledge(reply, { webhookUrl: null });
	});
}
