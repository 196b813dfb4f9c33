import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { Call } from '../../sandbox/ledger.mts';
import type { Fault, FaultScope } from '../../sandbox/fault.mts';
import { queues } from '../../sandbox/whatsms/seeds.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';

/** A sandbox gateway with something in it, and the parameters that make each operation succeed there. */
export interface Gateway {
	credential: string;
	credentials: ICredentialDataDecryptedObject;
	calls: Call[];
	failNext(fault: Fault, scope?: FaultScope): void;
	stop(): Promise<void>;
	/** By resource.operation. */
	operations: Record<string, IDataObject>;
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
}

export const GATEWAYS: Record<string, () => Promise<Gateway>> = {
	async whatSms() {
		const sandbox = await startWhatSms();
		const { message, ticket } = sandbox.receive({ number: '351910000000', text: 'Olá' });
		const ticketId = { __rl: true, mode: 'id', value: ticket.id };
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
			operations: {
				'ticket.get': { ticketId },
				'ticket.update': {
					ticketId,
					updateFields: { queueId: queues[0].id, status: 'open' },
				},
				'message.send': { ticketId, ...text },
				'message.reply': { ...text, options: { quote: true } },
				'message.getAll': { ticketId, limit: 50 },
			},
			origin: { gateway: 'whatSms', ticketId: ticket.id, id: message.id },
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
			],
			wrongAnswers: [{}, [], 'ok', { message: {} }, { ticket: null }, { error: 'Falhou' }],
		};
	},
};
