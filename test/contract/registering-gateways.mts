import { randomUUID } from 'node:crypto';
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import type { Variant } from '../../sandbox/whatsapi/variant.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { Signature, Webhook } from '../../sandbox/webhook.mts';
import type { Host, Places, RegisteringGateway } from './registering.mts';

const REGISTRATION = { none: 'none', one: 'single', many: 'many' } as const;
const EVENTS = ['message.received', 'ticket.closed'];

/** By the assumed convention. */
export const whatSms = {
	name: 'WhatSMS',
	trigger: 'whatSmsTrigger',
	credential: 'whatSmsApi',
	secretField: 'webhookSecret',
	parameters: { registrationPath: '/webhooks', events: EVENTS },
	registers: { events: EVENTS },
	tellsSecrets: false,
	method: 'POST',
	nothing: [],
	async start(places: Places) {
		const sandbox = await startWhatSms({
			registration: REGISTRATION[places],
			redeliveryDelays: [],
		});
		const { registered } = sandbox.deliveries;
		let number = 351910000000;
		return Object.assign(sandbox, {
			webhooks: () => [...registered.values()],
			add: (webhook: Webhook) => void registered.set(randomUUID(), webhook),
			clear: () => registered.clear(),
			raise: async (signature?: Signature) => {
				sandbox.receive({ number: `${number++}`, text: 'Olá' }, signature);
				await sandbox.deliveries.settled();
			},
		} satisfies Partial<Host>);
	},
} satisfies RegisteringGateway;

/** By the call that it documents, which has place for one; a token in the URL is the secret. */
export const whatsApi = {
	name: 'WhatsAPI',
	trigger: 'whatsApiTrigger',
	credential: 'whatsApiApi',
	secretField: 'webhookToken',
	parameters: {},
	registers: {},
	tellsSecrets: true,
	method: 'PUT',
	nothing: { data: { webhookUrl: null } },
	async start(_: Places, variant: Partial<Variant> = {}) {
		const sandbox = await startWhatsApi({ plan: 'enterprise', redeliveryDelays: [], variant });
		return Object.assign(sandbox, {
			webhooks: () => (sandbox.webhook ? [withoutToken(sandbox.webhook)] : []),
			add: ({ url }: Webhook) => void (sandbox.webhook = { url }),
			clear: () => void (sandbox.webhook = null),
			raise: async (signature?: Signature) => {
				const status = { status: 'delivered', to: '351910000000' };
				sandbox.emit('message.status_updated', { messageId: randomUUID(), ...status }, signature);
				await sandbox.deliveries.settled();
			},
		} satisfies Partial<Host>);
	},
} satisfies RegisteringGateway;

function withoutToken(webhook: Webhook): Webhook {
	const [, url, secret] = /^(.*)[?&]token=([^&]*)$/.exec(webhook.url) ?? [];
	return url && secret ? { url, secret: decodeURIComponent(secret) } : webhook;
}

export const GATEWAYS: RegisteringGateway[] = [whatSms, whatsApi];

/** Those that have place for any number of webhooks. */
export const WITH_MANY_PLACES: RegisteringGateway[] = [whatSms];
