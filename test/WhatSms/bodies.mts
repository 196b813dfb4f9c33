import type { IDataObject } from 'n8n-workflow';
import { agents, contactGroups, queues, users, whatsapps } from '../../sandbox/whatsms/seeds.mts';

/** What is already there when an operation runs. */
export interface Known {
	ticketId: string;
	contactId: string;
	messageId: string;
}

export interface Written {
	/** resource.operation */
	name: string;
	/** The section of https://whatsms.pt/en/docs that prints this body. */
	section: string;
	parameters(known: Known): IDataObject;
	method: string;
	path(known: Known): string;
	body(known: Known): IDataObject;
	/** Marked "obrigatório" there. */
	required: readonly string[];
}

const id = (value: string) => ({ __rl: true, mode: 'id', value });

const CREATE_CONTACT = {
	name: 'João Silva',
	number: '351910000001',
	email: 'joao@exemplo.pt',
	profilePicUrl: 'https://example.com/joao.jpg',
	extraInfo: [{ name: 'NIF', value: '123456789' }],
};
const MESSAGES = ({ ticketId }: Known) => `/tickets/${ticketId}/messages`;

/** Each call that changes something, with every field that the section prints. */
export const WRITTEN: readonly Written[] = [
	{
		name: 'ticket.create',
		section: 'Tickets → Create ticket',
		parameters: ({ contactId }) => ({
			contactId: id(contactId),
			channel: 'whatsapp',
			additionalFields: {
				status: 'open',
				whatsappId: whatsapps[0].id,
				queueId: queues[0].id,
				userId: users[0].id,
			},
		}),
		method: 'POST',
		path: () => '/tickets',
		body: ({ contactId }) => ({
			contactId,
			status: 'open',
			channel: 'whatsapp',
			whatsappId: whatsapps[0].id,
			queueId: queues[0].id,
			userId: users[0].id,
		}),
		required: ['contactId'],
	},
	{
		name: 'ticket.update',
		section: 'Tickets → Update ticket',
		parameters: ({ ticketId }) => ({
			ticketId: id(ticketId),
			updateFields: { status: 'closed', userId: users[0].id, queueId: queues[0].id },
		}),
		method: 'PUT',
		path: ({ ticketId }) => `/tickets/${ticketId}`,
		body: () => ({ status: 'closed', userId: users[0].id, queueId: queues[0].id }),
		required: [],
	},
	{
		name: 'ticket.close',
		section: 'Tickets → Update ticket',
		parameters: ({ ticketId }) => ({ ticketId: id(ticketId) }),
		method: 'PUT',
		path: ({ ticketId }) => `/tickets/${ticketId}`,
		body: () => ({ status: 'closed' }),
		// not marked, but there is nothing else in it
		required: ['status'],
	},
	{
		name: 'message.send',
		section: 'Ticket messages → Send message',
		parameters: ({ ticketId, messageId }) => ({
			ticketId: id(ticketId),
			messageType: 'image',
			mediaUrl: 'https://example.com/a.jpg',
			caption: 'Olá! Como posso ajudar?',
			options: { quotedMessageId: messageId },
		}),
		method: 'POST',
		path: MESSAGES,
		body: ({ messageId }) => ({
			body: 'Olá! Como posso ajudar?',
			mediaUrl: 'https://example.com/a.jpg',
			mediaType: 'image',
			quotedMsgId: messageId,
		}),
		required: ['body'],
	},
	{
		name: 'message.reply',
		section: 'Ticket messages → Send message',
		parameters: () => ({
			messageType: 'text',
			message: 'Olá! Como posso ajudar?',
			options: { quote: true },
		}),
		method: 'POST',
		path: MESSAGES,
		body: ({ messageId }) => ({ body: 'Olá! Como posso ajudar?', quotedMsgId: messageId }),
		required: ['body'],
	},
	{
		name: 'message.sendAndWait',
		section: 'Ticket messages → Send message',
		parameters: () => ({
			sendTo: 'number',
			to: '+351 910 000 000',
			channel: 'whatsapp',
			message: 'Shall **we**?',
			responseType: 'approval',
			options: { convertMarkdown: true },
		}),
		method: 'POST',
		path: MESSAGES,
		body: () => ({
			body: expect.stringMatching(
				/^Shall \*we\*\?\n\nReply to this message: Approve \/ Decline\nOr respond here: https:\/\/n8n\.example\/webhook-waiting\/\S+$/,
			),
		}),
		required: ['body'],
	},
	{
		name: 'message.sendToNumber',
		section: 'Ticket messages → Send message',
		parameters: () => ({
			to: '+351 910 000 000',
			channel: 'whatsapp',
			messageType: 'document',
			mediaUrl: 'https://example.com/a.pdf',
			caption: 'Olá! Como posso ajudar?',
			options: {},
		}),
		method: 'POST',
		path: MESSAGES,
		body: () => ({
			body: 'Olá! Como posso ajudar?',
			mediaUrl: 'https://example.com/a.pdf',
			mediaType: 'document',
		}),
		required: ['body'],
	},
	{
		name: 'contact.create',
		section: 'Contacts → Create contact',
		parameters: () => ({
			name: CREATE_CONTACT.name,
			number: '+351 910 000 001',
			additionalFields: {
				email: CREATE_CONTACT.email,
				profilePicUrl: CREATE_CONTACT.profilePicUrl,
				extraInfo: { info: CREATE_CONTACT.extraInfo },
			},
		}),
		method: 'POST',
		path: () => '/contacts',
		body: () => CREATE_CONTACT,
		required: ['name', 'number'],
	},
	{
		name: 'contact.update',
		section: 'Contacts → Update contact',
		parameters: ({ contactId }) => ({
			contactId: id(contactId),
			updateFields: {
				name: 'João M. Silva',
				email: 'joao.novo@exemplo.pt',
				extraInfo: { info: [{ name: 'Empresa', value: 'Acme Lda' }] },
			},
		}),
		method: 'PUT',
		path: ({ contactId }) => `/contacts/${contactId}`,
		body: () => ({
			name: 'João M. Silva',
			email: 'joao.novo@exemplo.pt',
			extraInfo: [{ name: 'Empresa', value: 'Acme Lda' }],
		}),
		required: [],
	},
	{
		name: 'contact.upsert',
		section: 'Contacts → Create contact',
		parameters: () => ({
			name: 'João Silva',
			number: '351910000001',
			additionalFields: { email: 'joao@exemplo.pt' },
		}),
		method: 'POST',
		path: () => '/contacts',
		body: () => ({ name: 'João Silva', number: '351910000001', email: 'joao@exemplo.pt' }),
		required: ['name', 'number'],
	},
	{
		name: 'campaign.create',
		section: 'Campaigns → Create campaign',
		parameters: () => ({
			name: 'Promoção Verão 2026',
			message: 'Olá {name}! ...',
			contactGroupId: contactGroups[0].id,
			when: 'later',
			scheduledAt: '2999-06-01T09:00:00Z',
			additionalFields: { whatsappId: whatsapps[0].id },
		}),
		method: 'POST',
		path: () => '/campaigns',
		body: () => ({
			name: 'Promoção Verão 2026',
			message: 'Olá {{name}}! ...',
			whatsappId: whatsapps[0].id,
			contactGroupId: contactGroups[0].id,
			scheduledAt: '2999-06-01T09:00:00Z',
		}),
		required: ['name', 'message'],
	},
	{
		name: 'aiAgent.assign',
		section: 'AI Agents → Assign AI agent to a ticket',
		parameters: ({ ticketId }) => ({ ticketId: id(ticketId), agentId: id(agents[0].id) }),
		method: 'POST',
		path: () => '/ai-agents/assign',
		body: ({ ticketId }) => ({ ticketId, agentId: agents[0].id }),
		required: ['ticketId', 'agentId'],
	},
	{
		name: 'aiAgent.unassign',
		section: 'AI Agents → Assign AI agent to a ticket',
		parameters: ({ ticketId }) => ({ ticketId: id(ticketId) }),
		method: 'POST',
		path: () => '/ai-agents/assign',
		body: ({ ticketId }) => ({ ticketId, agentId: null }),
		required: ['ticketId', 'agentId'],
	},
];
