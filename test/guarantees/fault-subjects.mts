import type { IDataObject, INodeType } from 'n8n-workflow';
import { WhatSms } from '../../nodes/WhatSms/WhatSms.node.ts';
import { whatSms } from '../../nodes/WhatSms/gateway.ts';
import { WhatsApi } from '../../nodes/WhatsApi/WhatsApi.node.ts';
import { whatsApi } from '../../nodes/WhatsApi/gateway.ts';
import type { Fault, FaultScope } from '../../sandbox/fault.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { startWhatsApi } from '../../sandbox/whatsapi/start.mts';
import { variantOf } from '../support/variant.mts';

/** An operation that must not happen twice, by the node's name and its own. */
export interface Subject {
	/** The node; how long it waits for an answer. */
	types(timeoutMs: number): ReadonlyMap<string, INodeType>;
	credential: string;
	/** The call that fails. */
	path: string;
	/** It has an idempotency key: what was lost is made again, and taken once. */
	hasKey?: true;
	/** Its items can't be told to run one by one. */
	isParallel?: true;
	start(): Promise<Running>;
}

interface Running {
	url: string;
	baseUrl: string;
	apiKey: string;
	/** By which `{{ $json.text }}` gets into the body of that call, and `{{ $json.number }}` where there is one. */
	parameters: IDataObject;
	failNext(fault: Fault, scope?: FaultScope): void;
	stop(): Promise<void>;
	/** The texts that the gateway took, each as often as it took it. */
	taken(texts: readonly string[]): string[];
	/** What there is a second one of, of what comes along with a message. */
	doubles(): unknown[];
}

const among = (texts: readonly string[], things: unknown[]) =>
	things.flatMap((thing) => texts.filter((text) => JSON.stringify(thing).includes(text)));

const doublesIn = (values: unknown[]) =>
	values.filter((value, index) => values.indexOf(value) !== index);

const ofWhatSms = (
	path: string,
	parameters: (sandbox: WhatSmsSandbox) => IDataObject,
): Subject => ({
	types: (timeoutMs) => variantOf(new WhatSms(), whatSms, { timeoutMs, limits: [] }),
	credential: 'whatSmsApi',
	path,
	async start() {
		const sandbox = await startWhatSms();
		const { ledger, state } = sandbox;
		return {
			...sandbox,
			parameters: parameters(sandbox),
			taken: (texts) => {
				const made = ledger.calls.filter(({ method, accepted }) => method === 'POST' && accepted);
				return among(
					texts,
					made.map(({ body }) => body),
				);
			},
			doubles: () => [
				...doublesIn([...state.contacts.values()].map(({ number }) => number)),
				...doublesIn([...state.tickets.values()].map(({ contactId }) => contactId)),
			],
		};
	},
});

const ofWhatsApi = (path: string, parameters: IDataObject): Subject => ({
	types: (timeoutMs) => variantOf(new WhatsApi(), whatsApi, { timeoutMs, limits: [] }),
	credential: 'whatsApiApi',
	path,
	async start() {
		const sandbox = await startWhatsApi({ plan: 'enterprise' });
		const { account } = sandbox;
		return {
			...sandbox,
			apiKey: sandbox.apiKey,
			parameters: { resource: 'message', to: '={{ $json.number }}', ...parameters },
			// A replayed answer is no second message.
			taken: (texts) => among(texts, [...account.messages.values()]),
			doubles: () => [],
		};
	},
});

const TEXT = '={{ $json.text }}';
const ONE_BY_ONE = { parallelRequests: 1 };

export const SUBJECTS: Record<string, Subject> = {
	'whatSms message.send': ofWhatSms('/api/v2/tickets/*/messages', (sandbox) => {
		const { ticket } = sandbox.receive({ number: '351910000000', text: 'Olá' });
		return {
			resource: 'message',
			operation: 'send',
			ticketId: { __rl: true, mode: 'id', value: ticket.id },
			messageType: 'text',
			message: TEXT,
			options: {},
		};
	}),
	'whatSms message.sendToNumber': ofWhatSms('/api/v2/tickets/*/messages', () => ({
		resource: 'message',
		operation: 'sendToNumber',
		to: '={{ $json.number }}',
		channel: 'whatsapp',
		messageType: 'text',
		message: TEXT,
		options: ONE_BY_ONE,
	})),
	'whatSms contact.create': {
		...ofWhatSms('/api/v2/contacts', () => ({
			resource: 'contact',
			operation: 'create',
			name: TEXT,
			number: '={{ $json.number }}',
			additionalFields: {},
		})),
		isParallel: true,
	},
	'whatsApi message.send': {
		...ofWhatsApi('/send-message', { operation: 'send', message: TEXT, options: ONE_BY_ONE }),
		hasKey: true,
	},
	'whatsApi message.sendBulk': ofWhatsApi('/messages/bulk', {
		operation: 'sendBulk',
		messageType: 'text',
		message: TEXT,
		options: { messagesPerCall: 1 },
	}),
};
