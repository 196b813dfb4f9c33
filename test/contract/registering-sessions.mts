import { randomUUID } from 'node:crypto';
import { startSessions } from '../../sandbox/sessions/start.mts';
import type { Signature, Webhook } from '../../sandbox/webhook.mts';
import type { Host, Places, RegisteringGateway } from './registering.mts';

const REGISTRATION = { none: 'none', one: 'single', many: 'many' } as const;
const EVENTS = ['message.received', 'session.disconnected'];

/** By the assumed convention, for the session of the key; a token in the URL is the secret. */
export const sessions = {
	name: 'WhatsApp Sessions',
	server: 'your gateway',
	trigger: 'whatsAppSessionsTrigger',
	credential: 'whatsAppSessionsApi',
	keyField: 'sessionApiKey',
	secretField: 'webhookToken',
	parameters: { registrationPath: '/webhooks', events: EVENTS },
	registers: { events: EVENTS },
	tellsSecrets: true,
	method: 'POST',
	removal: 'DELETE',
	refuses: true,
	nothing: [],
	async start(places: Places) {
		const sandbox = await startSessions({
			sessionKey: 'sk_live_session',
			registration: REGISTRATION[places],
			redeliveryDelays: [],
		});
		const registered = sandbox.state.sessions.get(sandbox.sessionId)?.webhooks ?? new Map();
		let number = 351910000000;
		return Object.assign(sandbox, {
			apiKey: sandbox.sessionKey,
			webhooks: () => [...registered.values()].map(withoutToken),
			add: (webhook: Webhook) => void registered.set(randomUUID(), webhook),
			clear: () => registered.clear(),
			raise: async (signature?: Signature) => {
				sandbox.receive({ number: `${number++}`, name: 'Ana', text: 'Olá' }, signature);
				await sandbox.deliveries.settled();
			},
		} satisfies Partial<Host>);
	},
} satisfies RegisteringGateway;

function withoutToken(webhook: Webhook): Webhook {
	const [, url, secret] = /^(.*)[?&]token=([^&]*)$/.exec(webhook.url) ?? [];
	return url && secret ? { ...webhook, url, secret: decodeURIComponent(secret) } : webhook;
}
