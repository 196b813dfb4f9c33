import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { Call } from '../../sandbox/ledger.mts';
import type { Fault, FaultScope } from '../../sandbox/fault.mts';
import { agents, contactGroups, queues, users, whatsapps } from '../../sandbox/whatsms/seeds.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { FLOWENGINE_VARIANTS, startFlowEngineGateway } from './flowengine.mts';
import { SESSIONS_VARIANTS, startSessionsGateway } from './sessions-gateway.mts';
import { startWhatsApiFull } from './whatsapi-gateway.mts';
import { WHATSAPI_SAYS_LESS, WHATSAPI_VARIANTS } from './whatsapi-variants.mts';
import { WHATSMS_REFUSES, WHATSMS_VARIANTS } from './whatsms-variants.mts';

/** A sandbox gateway with something in it, and the parameters that make each operation succeed there. */
export interface Gateway {
	credential: string;
	/** What its credential calls the base URL, if not that. */
	baseUrlLabel?: string;
	/** Which of the credential's fields holds the key, if not `apiKey`. */
	keyField?: string;
	credentials: ICredentialDataDecryptedObject;
	calls: Call[];
	failNext(fault: Fault, scope?: FaultScope): void;
	stop(): Promise<void>;
	/** By resource.operation. */
	operations: Record<string, IDataObject>;
	/** What there must never be two of. */
	unique(): unknown[];
	/** What the trigger put out, for operations that answer it. */
	origin: IDataObject;
	/** A send whose text is the expression `{{ $json.text }}`. */
	send: IDataObject;
	/** A call that only reads. */
	read: IDataObject;
	/** Parameters with one value that must not leave the node, and the label that the error must name. */
	malformed: Array<{ label: string; parameters: IDataObject }>;
	/** Answers with status 200 or 201 that are no success. */
	wrongAnswers: unknown[];
	/** Its sends have idempotency keys: they are made again when nobody knows what became of them. */
	repeatsSends?: true;
	/** How many messages it takes at once, where that is under 20. */
	burst?: number;
	/** The operations whose outputs are not documented, so that n8n's editor is shown none. */
	undocumented?: readonly string[];
}

/** Started with the name of a variant, it is full enough for lists of several pages. */
export const GATEWAYS: Record<string, (variant?: string) => Promise<Gateway>> = {
	async whatSms(variant) {
		const sandbox = await startWhatSms({
			campaignStep: 60_000,
			...(variant !== undefined && { variant: WHATSMS_VARIANTS[variant] ?? {} }),
		});
		if (variant !== undefined) fillWhatSms(sandbox);
		const joao = { number: '351910000000', name: 'João Silva', text: 'Olá' };
		const { message, ticket, contact } = sandbox.receive(joao);
		const ticketId = { __rl: true, mode: 'id', value: ticket.id };
		const contactId = { __rl: true, mode: 'list', value: contact.id };
		const agentId = { __rl: true, mode: 'list', value: agents[0].id };
		const campaign = {
			resource: 'campaign',
			operation: 'create',
			name: 'Sale',
			message: 'Hi {name}!',
			contactGroupId: contactGroups[0].id,
			when: 'now',
			additionalFields: { whatsappId: whatsapps[0].id },
		};
		const text = { messageType: 'text', message: '={{ $json.text ?? "Olá!" }}', options: {} };
		const send = { resource: 'message', operation: 'send', ticketId, ...text };
		const read = { resource: 'ticket', operation: 'get', ticketId };
		return {
			credential: 'whatSmsApi',
			credentials: {
				apiKey: sandbox.apiKey,
				baseUrl: sandbox.baseUrl,
				webhookSecret: 'a webhook secret',
			},
			calls: sandbox.ledger.calls,
			failNext: sandbox.failNext,
			stop: sandbox.stop,
			unique: () => [...sandbox.state.contacts.values()].map(({ number }) => number),
			operations: {
				'ticket.getAll': {
					limit: 50,
					filters: { contactId, status: 'pending' },
				},
				'ticket.get': { ticketId },
				'ticket.update': {
					ticketId,
					updateFields: { queueId: queues[0].id, status: 'open' },
				},
				'message.send': { ticketId, ...text },
				'message.reply': { ...text, options: { quote: true } },
				'message.sendToNumber': { to: '+351 920 000 000', channel: 'sms', ...text },
				'message.sendAndWait': {
					sendTo: 'ticket',
					ticketId,
					message: '={{ $json.text ?? "Shall we?" }}',
					responseType: 'approval',
					options: {},
				},
				'message.getAll': { ticketId, limit: 50 },
				'ticket.create': {
					contactId,
					channel: 'telegram',
					additionalFields: { status: 'pending', userId: users[0].id },
				},
				'ticket.close': { ticketId },
				'contact.get': { contactId },
				'contact.getAll': { limit: 50, filters: { search: 'silva' } },
				'contact.create': {
					number: '+351 930 000 000',
					name: 'Ana',
					additionalFields: {
						email: 'ana@example.com',
						extraInfo: { info: [{ name: 'NIF', value: '123456789' }] },
					},
				},
				'contact.update': { contactId, updateFields: { email: 'joao@example.com' } },
				'contact.upsert': {
					number: '351910000000',
					name: '',
					additionalFields: { email: 'silva@example.com' },
				},
				'campaign.create': campaign,
				'campaign.getAll': { limit: 50, filters: { status: 'pending' } },
				'aiAgent.getAll': { limit: 50 },
				'aiAgent.assign': { ticketId, agentId },
				'aiAgent.unassign': { ticketId },
			},
			origin: { gateway: 'whatSms', ticketId: ticket.id, messageId: message.id },
			send,
			read,
			malformed: [
				{ label: 'Ticket', parameters: { ...read, ticketId: { ...ticketId, value: '17' } } },
				{
					label: 'Ticket',
					parameters: { ...read, ticketId: { ...ticketId, value: '={{ $json.missing }}' } },
				},
				{ label: 'Message', parameters: { ...send, message: '={{ $json.missing }}' } },
				{ label: 'Message', parameters: { ...send, message: '={{ { a: 1 } }}' } },
				{
					label: 'Media URL',
					parameters: { ...send, messageType: 'image', mediaUrl: 'a.jpg', caption: 'a' },
				},
				{
					label: 'Options → Quoted Message ID',
					parameters: { ...send, options: { quotedMessageId: 'x' } },
				},
				{
					label: 'Update Fields',
					parameters: { ...read, operation: 'update', updateFields: {} },
				},
				{
					label: 'To',
					parameters: { ...send, operation: 'sendToNumber', to: '(415) 555-2671' },
				},
				{
					label: 'Filters → Search',
					parameters: {
						resource: 'contact',
						operation: 'getAll',
						filters: { search: '={{ $json.missing }}' },
					},
				},
				{ label: 'Message', parameters: { ...campaign, message: 'Hi {first_name}!' } },
				{
					label: 'Send At',
					parameters: { ...campaign, when: 'later', scheduledAt: '2026-01-01T09:00:00' },
				},
				{
					label: 'Send At',
					parameters: { ...campaign, when: 'later', scheduledAt: '={{ $json.missing }}' },
				},
			],
			wrongAnswers: [{}, [], 'ok', { message: {} }, { ticket: null }, { error: 'Falhou' }],
		};
	},
	flowEngine: startFlowEngineGateway,
	whatsApi: startWhatsApiFull,
	whatsAppSessions: startSessionsGateway,
};

/** By node, what it may really be like, and the operations that cannot work there. */
export const VARIANTS: Record<string, Record<string, readonly string[]>> = {
	whatSms: Object.fromEntries(
		Object.keys(WHATSMS_VARIANTS).map((name) => [name, WHATSMS_REFUSES[name] ?? []]),
	),
	whatsApi: Object.fromEntries(Object.keys(WHATSAPI_VARIANTS).map((name) => [name, []])),
	flowEngine: Object.fromEntries(Object.keys(FLOWENGINE_VARIANTS).map((name) => [name, []])),
	whatsAppSessions: Object.fromEntries(Object.keys(SESSIONS_VARIANTS).map((name) => [name, []])),
};

/** By node, the operations that put out less where the gateway says less. */
export const SAYS_LESS: Record<string, readonly string[]> = { whatsApi: WHATSAPI_SAYS_LESS };

/** More of everything than a page of 20 holds. */
const MANY = 45;

function fillWhatSms(sandbox: WhatSmsSandbox): void {
	const { state } = sandbox;
	for (let i = 0; i < MANY; i++) {
		const number = String(351_940_000_000 + i);
		sandbox.receive({ number, name: `Person ${i}`, text: 'Olá' });
		sandbox.receive({ number: '351910000000', name: 'João Silva', text: `Olá ${i}` });
		const id = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
		const none = { whatsappId: null, contactGroupId: null, scheduledAt: null };
		const counts = { sentCount: 0, failedCount: 0 };
		const status = i % 2 === 0 ? 'finished' : 'pending';
		const createdAt = '2026-05-20T10:00:00Z';
		const campaign = { id, name: `Sale ${i}`, message: 'Hi!', status, createdAt } as const;
		state.campaigns.set(id, { ...campaign, ...none, ...counts });
	}
}
