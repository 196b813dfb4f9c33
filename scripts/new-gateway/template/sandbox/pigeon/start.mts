import { createHmac, randomUUID } from 'node:crypto';
import { Deliveries } from '../deliveries.mts';
import { serve } from '../serve.mts';
import type { Prove, Signature } from '../webhook.mts';
import { api } from './api.mts';
import { EVENTS } from './events.mts';

/** Starts a Pigeon on a free port; `places` is the number of webhooks that it has room for. */
export async function startPigeon({ places = Infinity } = {}) {
	const apiKey = 'sk_live_pigeon';
	const deliveries = new Deliveries(prove, { redeliveryDelays: [] });
	const served = await serve(
		{
			secretHeaders: ['authorization'],
			events: EVENTS,
			webhookNeeds: ['secret'],
			errorBody: (status) => ({ error: `Error ${status}` }),
			api: async (app) => {
				await app.register(api(apiKey, deliveries, places), { prefix: '/v1' });
			},
			control: async () => {},
		},
		deliveries,
		0,
	);
	return {
		...served,
		baseUrl: `${served.url}/v1`,
		apiKey,
		deliveries,
		/** Receives a person's message and starts its delivery to the webhooks. */
		receive: (message: { from: string; name?: string; text: string }, signature?: Signature) => {
			const event = 'message.received';
			const timestamp = new Date().toISOString();
			const received = { id: randomUUID(), ...message };
			const payload = { event, account: 'loft', timestamp, message: received };
			deliveries.emit(event, payload, signature);
			return received;
		},
	};
}

/** X-Signature: HMAC-SHA256 of the body, in hex. */
const prove: Prove = ({ webhook: { url, secret = '' }, body, signature }) => {
	if (signature === 'none') return { url, headers: {} };
	const key = signature === 'valid' ? secret : `not ${secret}`;
	const hmac = createHmac('sha256', key).update(body).digest('hex');
	return { url, headers: { 'X-Signature': `sha256=${hmac}` } };
};
