import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import type { Deliveries, DeliverySettings } from '../../../sandbox/deliveries.mts';
import { startFlowEngine } from '../../../sandbox/flowengine/start.mts';
import { startSessions } from '../../../sandbox/sessions/start.mts';
import type { Signature } from '../../../sandbox/webhook.mts';
import { startWhatsApi } from '../../../sandbox/whatsapi/start.mts';
import { startWhatSms } from '../../../sandbox/whatsms/start.mts';

export interface Happening {
	id: string;
	/** Stands in the delivery, as what somebody wrote. */
	text: string;
	/** Whether the trigger, as it stands here, waits for it. */
	isWanted: boolean;
}

/** A gateway's sandbox, as much of it as a load needs. */
export interface Gateway {
	trigger: string;
	credential: string;
	credentials: ICredentialDataDecryptedObject;
	parameters?: INodeParameters;
	deliveries: Deliveries;
	/** Delivers to this production URL from now on. */
	target(url: string): void;
	/** Starts a delivery; those of the same happening are of the same event. */
	deliver(happening: Happening, signature: Signature): void;
	stop(): Promise<void>;
}

const TOKEN = 'the token of this webhook';
const AT = '2026-03-28T10:00:04Z';
const withToken = (url: string) => ({ url: `${url}?${new URLSearchParams({ token: TOKEN })}` });

/** All gateways, started. */
export const GATEWAYS: Array<(settings: DeliverySettings) => Promise<Gateway>> = [
	async (settings) => {
		const sandbox = await startWhatSms(settings);
		const { apiKey, baseUrl, deliveries, stop } = sandbox;
		return {
			trigger: 'whatSmsTrigger',
			credential: 'whatSmsApi',
			credentials: { apiKey, baseUrl, webhookSecret: TOKEN, previousWebhookSecret: '' },
			deliveries,
			target: (url) => (sandbox.webhook = { url, secret: TOKEN }),
			deliver: ({ id, text, isWanted }, signature) => {
				const message = { id, body: text, fromMe: !isWanted };
				const data = { message, ticket: { id: 'ticket' }, contact: { id: 'contact' } };
				sandbox.emit('message.received', data, signature);
			},
			stop,
		};
	},
	async (settings) => {
		const sandbox = await startWhatsApi(settings);
		const { apiKey, baseUrl, deliveries, stop } = sandbox;
		return {
			trigger: 'whatsApiTrigger',
			credential: 'whatsApiApi',
			credentials: { apiKey, baseUrl, webhookToken: TOKEN },
			parameters: { registration: 'manual' },
			deliveries,
			target: (url) => (sandbox.webhook = withToken(url)),
			deliver: ({ id, text, isWanted }, signature) => {
				const status = isWanted ? 'delivered' : 'sent';
				const data = { messageId: id, status, deliveredAt: AT, metadata: { text } };
				sandbox.emit('message.status_updated', data, signature);
			},
			stop,
		};
	},
	async (settings) => {
		const sandbox = await startFlowEngine(settings);
		const { baseUrl, instance, deliveries, stop } = sandbox;
		return {
			trigger: 'flowEngineTrigger',
			credential: 'flowEngineApi',
			credentials: { baseUrl, apiKey: instance.token, webhookToken: TOKEN },
			deliveries,
			target: (url) => (deliveries.webhook = withToken(url)),
			deliver: (happening, signature) => {
				sandbox.emit('messages.upsert', baileys(happening), signature);
			},
			stop,
		};
	},
	async (settings) => {
		const sandbox = await startSessions(settings);
		const { baseUrl, sessionKey, deliveries, stop } = sandbox;
		return {
			trigger: 'whatsAppSessionsTrigger',
			credential: 'whatsAppSessionsApi',
			credentials: { baseUrl, sessionApiKey: sessionKey, webhookToken: TOKEN },
			deliveries,
			target: (url) => (sandbox.webhook = withToken(url)),
			deliver: (happening, signature) => {
				sandbox.emit('message.received', baileys(happening), signature);
			},
			stop,
		};
	},
];

/** A message as the Baileys library has it, which both WhatsApp Web gateways pass on. */
const baileys = ({ id, text, isWanted }: Happening) => ({
	key: { remoteJid: '351910000000@s.whatsapp.net', fromMe: !isWanted, id },
	pushName: 'João Silva',
	message: { conversation: text },
	messageTimestamp: 1_772_449_200,
});
