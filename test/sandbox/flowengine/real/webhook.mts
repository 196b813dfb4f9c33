import type { RecordedDelivery } from './recordings.mts';
import type { World } from './world.mts';

const RECORDED = 'https://n8n.example';
// nobody listens, and nobody has to: what is sent is what counts
const OURS = 'http://127.0.0.1:1';

/** Has the instance deliver as it did when this was recorded. */
export async function setWebhook({ variant, step, body }: RecordedDelivery, { client }: World) {
	const path = body.instance === 'novo2' ? 'novo' : 'abc';
	const isBare = /without a query|ends in a slash/.test(step);
	const own = isBare ? {} : { 'x-webhook-token': 'KEY' };
	await client.post(`/webhook/set/${body.instance}`, {
		webhook: {
			enabled: true,
			url: `${OURS}/webhook/${path}${step.endsWith('in a slash') ? '/' : ''}${isBare ? '' : '?token=KEY'}`,
			events: [],
			byEvents: variant === 'webhook by events',
			base64: variant === 'webhook base64 on',
			headers: variant.endsWith('jwt_key header') ? { jwt_key: 'K' } : own,
		},
	});
}

interface Sent {
	event: string;
	url: string;
	headers: Record<string, string>;
	body: string;
}

/** The delivery in one form, whoever made it: where to, with what proof, and what. */
export const asSent = ({ event, url, headers, body }: Sent | RecordedDelivery) => ({
	event,
	url: url.replace(RECORDED, '').replace(OURS, ''),
	proof: Object.keys(headers)
		.map((name) => name.toLowerCase())
		.filter((name) => name === 'authorization' || name === 'x-webhook-token'),
	body: typeof body === 'string' ? (JSON.parse(body) as object) : body,
});
