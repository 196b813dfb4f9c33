import { randomUUID } from 'node:crypto';
import type { Instance } from '../../sandbox/flowengine/instance.mts';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { EvolutionWebhook } from '../../sandbox/flowengine/webhooks.mts';
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import type { Variant } from '../../sandbox/whatsapi/variant.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { Signature, Webhook } from '../../sandbox/webhook.mts';
import type { Host, Places, RegisteringGateway } from './registering.mts';
import { sessions } from './registering-sessions.mts';

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
	removal: 'DELETE',
	refuses: true,
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
				sandbox.receive({ number: `${number++}`, name: 'Ana', text: 'Olá' }, signature);
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
	removal: 'DELETE',
	refuses: false,
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

const NUMBER = { __rl: true, mode: 'name', value: 'wa-k3x9qz' };

/** At an Evolution server, which has place for one of each number; a header carries the secret. */
export const evolution = {
	name: 'FlowEngine',
	server: 'your server',
	trigger: 'flowEngineTrigger',
	credential: 'flowEngineApi',
	secretField: 'webhookToken',
	parameters: {
		account: NUMBER,
		events: ['messages.upsert', 'messages.vote'],
	},
	registers: { events: ['MESSAGES_UPSERT', 'MESSAGES_UPDATE'] },
	tellsSecrets: true,
	method: 'POST',
	removal: 'POST',
	refuses: false,
	nothing: null,
	async start() {
		const phone = '351910000001';
		const sandbox = await startFlowEngine({
			instances: [{ name: NUMBER.value, token: 'sk_live_token', phone }],
			redeliveryDelays: [],
		});
		const { instance } = sandbox;
		return Object.assign(sandbox, {
			apiKey: instance.token,
			webhooks: () => (instance.webhook?.enabled ? [webhookIn(instance.webhook)] : []),
			add: ({ url, secret, events = ['CALL'] }: Webhook) =>
				setWebhook(instance, { url, events: [...events], headers: headersWith(secret) }),
			clear: () => void (instance.webhook = null),
			raise: async (signature?: Signature) => {
				sandbox.receive({ from: '351910000000', name: 'Ana', text: 'Olá' }, signature);
				await sandbox.deliveries.settled();
			},
		} satisfies Partial<Host>);
	},
} satisfies RegisteringGateway;

const TOKEN = 'x-webhook-token';

const headersWith = (secret: string | undefined) =>
	secret === undefined ? null : { [TOKEN]: secret };

const webhookIn = ({ url, events, headers }: EvolutionWebhook): Webhook => ({
	url,
	events,
	...(headers?.[TOKEN] !== undefined && { secret: headers[TOKEN] }),
});

function setWebhook(
	instance: Instance,
	given: Pick<EvolutionWebhook, 'url' | 'events' | 'headers'>,
): void {
	const time = new Date().toISOString();
	instance.webhook = {
		id: randomUUID(),
		enabled: true,
		webhookByEvents: false,
		webhookBase64: false,
		createdAt: time,
		updatedAt: time,
		instanceId: instance.id,
		...given,
	};
}

export const GATEWAYS: RegisteringGateway[] = [whatSms, whatsApi, evolution, sessions];

/** Those that have place for any number of webhooks. */
export const WITH_MANY_PLACES: RegisteringGateway[] = [whatSms, sessions];
