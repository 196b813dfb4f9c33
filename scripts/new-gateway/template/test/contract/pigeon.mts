import { createHmac, randomUUID } from 'node:crypto';
import { EVENTS } from '../../sandbox/pigeon/events.mts';
import { startPigeon } from '../../sandbox/pigeon/start.mts';
import type { Signature, Webhook } from '../../sandbox/webhook.mts';
import type { Gateway } from './action-gateways.mts';
import type { Host, Places, RegisteringGateway } from './registering.mts';
import type { TriggerContract } from './trigger-gateways.mts';

const SECRET = 'the secret of the webhook';
const PHONE = '351910000000';

/** A sandbox with a message in it, and the parameters that make each operation succeed there. */
export async function startPigeonGateway(): Promise<Gateway> {
	const sandbox = await startPigeon();
	const { baseUrl, apiKey, ledger, failNext, stop } = sandbox;
	const response = await fetch(`${baseUrl}/messages`, {
		method: 'POST',
		headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
		body: JSON.stringify({ to: PHONE, text: 'Olá' }),
	});
	const { message } = (await response.json()) as { message: { id: string } };
	ledger.clear();
	const messageId = { __rl: true, mode: 'list', value: message.id };
	const text = { message: '={{ $json.text ?? "Olá!" }}', options: {} };
	const send = { resource: 'message', operation: 'send', to: '+351 910 000 000', ...text };
	const get = { resource: 'message', operation: 'get', messageId, options: {} };
	return {
		credential: 'pigeonApi',
		credentials: { apiKey, baseUrl, webhookSecret: SECRET },
		calls: ledger.calls,
		failNext,
		stop,
		unique: () => [],
		operations: {
			'message.send': { to: '+351 910 000 000', ...text },
			'message.reply': text,
			'message.sendAndWait': {
				to: '+351 910 000 000',
				message: '={{ $json.text ?? "Shall we?" }}',
				responseType: 'approval',
				options: {},
			},
			'message.get': { messageId, options: {} },
			'message.getAll': { limit: 50, options: {} },
		},
		origin: { gateway: 'pigeon', phone: PHONE },
		send,
		read: get,
		malformed: [
			{ label: 'To', parameters: { ...send, to: '(415) 555-2671' } },
			{ label: 'Message', parameters: { ...send, message: '={{ $json.missing }}' } },
			{ label: 'Message', parameters: { ...get, messageId: { ...messageId, value: '17' } } },
		],
		wrongAnswers: [{}, [], 'ok', { message: {} }, { error: 'No' }],
	};
}

const credentials = { apiKey: 'k3y', baseUrl: 'https://api.example.com/v1' };

/** A delivery, its proof, and the item that it becomes. */
export const pigeonDeliveries: TriggerContract = {
	trigger: 'pigeonTrigger',
	credential: 'pigeonApi',
	credentials: { ...credentials, webhookSecret: SECRET },
	openCredentials: { ...credentials, webhookSecret: '' },
	parameters: { events: ['message.received'], options: {} },
	payload: (id) => ({ event: 'message.received', message: { id, from: PHONE, text: 'Olá ☕' } }),
	item: (id) => ({ id, messageId: id, phone: PHONE, text: 'Olá ☕', fromMe: false }),
	unwanted: { event: 'message.sent', message: { id: 'm', to: PHONE, text: 'Olá' } },
	prove: (body, secret = SECRET) => {
		const hmac = createHmac('sha256', secret).update(body).digest('hex');
		return { headers: { 'x-signature': `sha256=${hmac}` }, query: {} };
	},
	signsBody: true,
	secret: SECRET,
};

const PLACES = { none: 0, one: 1, many: Infinity };

/** How its webhooks are registered. */
export const pigeonRegistration = {
	name: 'Pigeon',
	trigger: 'pigeonTrigger',
	credential: 'pigeonApi',
	secretField: 'webhookSecret',
	parameters: { events: EVENTS },
	registers: { events: EVENTS },
	tellsSecrets: false,
	method: 'POST',
	removal: 'DELETE',
	refuses: true,
	nothing: { webhooks: [] },
	async start(places: Places) {
		const sandbox = await startPigeon({ places: PLACES[places] });
		const { registered } = sandbox.deliveries;
		return Object.assign(sandbox, {
			webhooks: () => [...registered.values()],
			add: (webhook: Webhook) => void registered.set(randomUUID(), webhook),
			clear: () => registered.clear(),
			raise: async (signature?: Signature) => {
				sandbox.receive({ from: PHONE, text: 'Olá' }, signature);
				await sandbox.deliveries.settled();
			},
		} satisfies Partial<Host>);
	},
} satisfies RegisteringGateway;
