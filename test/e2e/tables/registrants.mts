import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { evolution, whatsApi, whatSms } from '../../contract/registering-gateways.mts';
import { sessions } from '../../contract/registering-sessions.mts';
import type { Host, Places, RegisteringGateway } from '../../contract/registering.mts';
import { startFlowEngine } from '../../../sandbox/flowengine/start.mts';
import type { Webhook } from '../../../sandbox/webhook.mts';

/** A gateway, as a trigger registers its URL there. */
export interface Registrant {
	/** The head of its column. */
	column: string;
	/** `many` and `one` webhooks that can be seen, or one that nobody can see. */
	places: 'many' | 'one' | 'blind';
	gateway: Omit<RegisteringGateway, 'start'>;
	start(places?: Places): Promise<Host>;
	/** What the credential holds instead of, or beside, key, address and secret. */
	credential?(host: Host): ICredentialDataDecryptedObject;
	/** Another choice of events. */
	changed: IDataObject;
}

const NUMBER = 'wa-k3x9qz';
const MANAGEMENT_KEY = 'fe_k3y-0f-the-tests';

/** FlowEngine's management API: one place for each number, which can be written only. */
async function startHosted(): Promise<Host> {
	const sandbox = await startFlowEngine({
		instances: [{ name: NUMBER, token: 'sk_live_token', phone: '351910000001' }],
		managementApiKey: MANAGEMENT_KEY,
		hosted: true,
		redeliveryDelays: [],
	});
	const { instance } = sandbox;
	return Object.assign(sandbox, {
		apiKey: instance.token,
		webhooks: () => (instance.forwardTo ? [{ url: instance.forwardTo }] : []),
		add: ({ url }: Webhook) => void (instance.forwardTo = url),
		clear: () => void (instance.forwardTo = ''),
		raise: async () => {
			sandbox.receive({ from: '351910000000', text: 'Olá' });
			await sandbox.deliveries.settled();
		},
	});
}

export const REGISTRANTS: Registrant[] = [
	{
		column: 'WhatSMS, many places',
		places: 'many',
		gateway: whatSms,
		start: async (places = 'many') => await whatSms.start(places),
		credential: () => ({ webhookSecret: '' }),
		changed: { events: ['message.received', 'campaign.finished'] },
	},
	{
		column: 'Sessions, one place',
		places: 'one',
		gateway: sessions,
		start: async (places = 'one') => await sessions.start(places),
		changed: { events: ['message.received', 'session.connected'] },
	},
	{
		column: 'WhatsAPI',
		places: 'one',
		gateway: whatsApi,
		start: async () => await whatsApi.start('one'),
		changed: { statuses: ['delivered'] },
	},
	{
		column: 'Evolution server',
		places: 'one',
		gateway: evolution,
		start: async () => await evolution.start(),
		changed: { events: ['messages.upsert', 'call'] },
	},
	{
		column: 'FlowEngine',
		places: 'blind',
		gateway: {
			...evolution,
			parameters: { ...evolution.parameters, events: ['messages.upsert'] },
		},
		start: startHosted,
		credential: (host) => ({
			managementApiKey: MANAGEMENT_KEY,
			managementUrl: `${host.url}/api/v1`,
		}),
		changed: { events: ['messages.upsert', 'qrcode.updated'] },
	},
];
