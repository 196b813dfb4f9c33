import type { ICredentialDataDecryptedObject, IDataObject, INodeType } from 'n8n-workflow';
import { FlowEngine } from '../../nodes/FlowEngine/FlowEngine.node.ts';
import { flowEngine } from '../../nodes/FlowEngine/gateway.ts';
import { WhatsApi } from '../../nodes/WhatsApi/WhatsApi.node.ts';
import { whatsApi } from '../../nodes/WhatsApi/gateway.ts';
import { WhatsAppSessions } from '../../nodes/WhatsAppSessions/WhatsAppSessions.node.ts';
import { whatsAppSessions } from '../../nodes/WhatsAppSessions/gateway.ts';
import { WhatSms } from '../../nodes/WhatSms/WhatSms.node.ts';
import { whatSms } from '../../nodes/WhatSms/gateway.ts';
import type { Fault, FaultScope } from '../../sandbox/fault.mts';
import type { FaultQueue } from '../../sandbox/fault-queue.mts';
import { startFlowEngine } from '../../sandbox/flowengine/start.mts';
import type { Call } from '../../sandbox/ledger.mts';
import { startSessions } from '../../sandbox/sessions/start.mts';
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import { variantOf } from '../support/variant.mts';

/** A node that writes `{{ $json.text }}` to `{{ $json.to }}`, one item after the other, and its sandbox. */
export interface Sender {
	types: ReadonlyMap<string, INodeType>;
	credentials: Record<string, ICredentialDataDecryptedObject>;
	parameters: IDataObject & { options: IDataObject };
	/** The path of the call that sends. */
	path: string;
	calls: readonly Call[];
	faults: FaultQueue;
	failNext(fault: Fault, scope?: FaultScope): void;
	stop(): Promise<void>;
	/** What the gateway took, as "351910000000: text". */
	sent(): string[];
}

const NO_LIMITS = { limits: [] };

const by = (value: string, mode = 'phone') => ({ __rl: true, mode, value });

const TEXT = { messageType: 'text', message: '={{ $json.text }}' };
const TO = '={{ $json.to }}';
const NO_PAUSE = { pause: { seconds: { min: 0, max: 0 } } };

/** From the bodies of the calls that were accepted. */
const sentIn = (calls: readonly Call[], path: RegExp, read: (body: IDataObject) => string) => () =>
	calls
		.filter((call) => call.method === 'POST' && call.accepted && path.test(call.path))
		.map(({ body }) => read(body as IDataObject));

export const SENDERS: Record<string, () => Promise<Sender>> = {
	async 'whatSms message.sendToNumber'() {
		const sandbox = await startWhatSms();
		const { contacts, tickets, messages } = sandbox.state;
		return {
			...sandbox,
			types: variantOf(new WhatSms(), whatSms, NO_LIMITS),
			credentials: { whatSmsApi: { apiKey: sandbox.apiKey, baseUrl: sandbox.baseUrl } },
			parameters: {
				...{ resource: 'message', operation: 'sendToNumber', to: TO, channel: 'whatsapp' },
				...{ ...TEXT, options: { parallelRequests: 1 } },
			},
			path: '**/messages',
			calls: sandbox.ledger.calls,
			sent: () =>
				[...messages.values()].map(({ ticketId, body }) => {
					const { contactId = '' } = tickets.get(ticketId) ?? {};
					return `${contacts.get(contactId)?.number}: ${body}`;
				}),
		};
	},
	'whatsApi message.send': async () => await whatsApiSender('send', '/send-message'),
	'whatsApi message.sendBulk': async () =>
		await whatsApiSender('sendBulk', '/messages/bulk', { messagesPerCall: 1 }),
	async 'flowEngine message.send'() {
		const sandbox = await startFlowEngine();
		const { instance, baseUrl, ledger } = sandbox;
		const number = (body: IDataObject) => String(body.number).replace(/@.*/, '');
		return {
			...sandbox,
			types: variantOf(new FlowEngine(), flowEngine, NO_LIMITS),
			credentials: { flowEngineApi: { baseUrl, apiKey: instance.token } },
			parameters: {
				...{ resource: 'message', operation: 'send', account: by(instance.name, 'name') },
				...{ ...TEXT, to: by(TO), options: { ...NO_PAUSE, parallelRequests: 1 } },
			},
			path: '/message/sendText/*',
			calls: ledger.calls,
			sent: sentIn(ledger.calls, /sendText/, (body) => `${number(body)}: ${String(body.text)}`),
		};
	},
	async 'whatsAppSessions message.send'() {
		const sandbox = await startSessions({ limits: { all: 1_000, send: 1_000 } });
		const { baseUrl, sessionKey, ledger } = sandbox;
		return {
			...sandbox,
			types: variantOf(new WhatsAppSessions(), whatsAppSessions, NO_LIMITS),
			credentials: { whatsAppSessionsApi: { baseUrl, sessionApiKey: sessionKey } },
			parameters: {
				...{ resource: 'message', operation: 'send', to: by(TO), ...TEXT },
				options: { ...NO_PAUSE, parallelRequests: 1 },
			},
			path: '**/send-message',
			calls: ledger.calls,
			sent: sentIn(ledger.calls, /send-message/, ({ to, text }) => {
				return `${String(to).replace(/@.*|\D/g, '')}: ${String(text)}`;
			}),
		};
	},
};

async function whatsApiSender(operation: string, path: string, options?: IDataObject) {
	const sandbox = await startWhatsApi({ plan: 'enterprise', step: 60_000 });
	const { apiKey, baseUrl, ledger, account } = sandbox;
	const sender: Sender = {
		...sandbox,
		types: variantOf(new WhatsApi(), whatsApi, NO_LIMITS),
		credentials: { whatsApiApi: { apiKey, baseUrl } },
		parameters: {
			...{ resource: 'message', operation, to: TO, ...TEXT },
			options: { parallelRequests: 1, ...options },
		},
		path,
		calls: ledger.calls,
		sent: () => [...account.messages.values()].map(({ to, text }) => `${to}: ${text}`),
	};
	return sender;
}
