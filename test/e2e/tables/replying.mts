import type { IDataObject } from 'n8n-workflow';
import { startFlowEngine } from '../../../sandbox/flowengine/start.mts';
import type { Ledger } from '../../../sandbox/ledger.mts';
import { startSessions } from '../../../sandbox/sessions/start.mts';
import { startWhatSms } from '../../../sandbox/whatsms/start.mts';

const TOKEN = 'the token of the credential';

/** Once, and held for as long as the trigger combines messages. */
const DELIVERIES = { redeliveryDelays: [], deliveryTimeout: 60_000 };

export const PHONE = '351910000000';

/** A gateway, with what its credential holds. */
export interface Gateway {
	settings: IDataObject;
	ledger: Ledger;
	stop(): Promise<void>;
	/** Sends events to this trigger. */
	deliverTo(url: string): void;
	receive(text: string): void;
}

const withToken = (url: string) => `${url}?token=${encodeURIComponent(TOKEN)}`;

/** Those whose trigger gets messages, by the name of their node. */
export const GATEWAYS = {
	async whatSms() {
		const sandbox = await startWhatSms(DELIVERIES);
		const { apiKey, baseUrl } = sandbox;
		return {
			...sandbox,
			sandbox,
			settings: { apiKey, baseUrl, webhookSecret: TOKEN },
			deliverTo: (url: string) =>
				void (sandbox.webhook = { url, secret: TOKEN, events: ['message.received'] }),
			receive: (text: string) => void sandbox.receive({ number: PHONE, name: 'Ana', text }),
		};
	},
	async flowEngine() {
		const sandbox = await startFlowEngine(DELIVERIES);
		const { baseUrl, instance } = sandbox;
		return {
			...sandbox,
			sandbox,
			settings: { baseUrl, numberId: instance.name, apiKey: instance.token, webhookToken: TOKEN },
			deliverTo: (url: string) => void (sandbox.deliveries.webhook = { url: withToken(url) }),
			receive: (text: string) => void sandbox.receive({ from: PHONE, name: 'Ana', text }),
		};
	},
	async whatsAppSessions() {
		const sandbox = await startSessions(DELIVERIES);
		const { baseUrl, sessionKey: sessionApiKey } = sandbox;
		return {
			...sandbox,
			sandbox,
			settings: { baseUrl, sessionApiKey, webhookToken: TOKEN },
			deliverTo: (url: string) => void (sandbox.webhook = { url: withToken(url) }),
			receive: (text: string) => void sandbox.receive({ number: PHONE, name: 'Ana', text }),
		};
	},
} satisfies Record<string, () => Promise<Gateway>>;
