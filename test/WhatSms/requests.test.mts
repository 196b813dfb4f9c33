import type { IDataObject } from 'n8n-workflow';
import { whatSms } from '../../nodes/WhatSms/gateway.ts';

const TICKET = '0f8fad5b-d9cb-469f-a165-70867728950e';
const QUEUE = '9b2d7c56-1f1c-4f5a-9d3e-2a8a7f1f6c11';
const CONTACT = '6ba7b810-9dad-41d1-80b4-00c04fd430c8';
const WHATSAPP = '550e8400-e29b-41d4-a716-446655440000';
const GROUP = '16fd2706-8baf-433b-82eb-8c7fada847da';
const AGENT = '886313e1-3b8a-4372-9b90-0c9aee199e5d';

interface Row {
	/** resource.operation: what of it */
	name: string;
	params: IDataObject;
	request: IDataObject;
}

const updateOf = (path: string, body: IDataObject) => ({
	method: 'PUT',
	path,
	body,
	fallback: { method: 'PATCH', path, body },
});

const ROWS: Row[] = [
	{
		name: 'ticket.get',
		params: { ticketId: TICKET },
		request: { method: 'GET', path: `/tickets/${TICKET}` },
	},
	{
		name: 'ticket.update',
		params: { ticketId: TICKET, updateFields: { status: 'closed', queueId: QUEUE } },
		request: updateOf(`/tickets/${TICKET}`, { status: 'closed', queueId: QUEUE }),
	},
	{
		name: 'message.getAll',
		params: { ticketId: TICKET },
		request: { method: 'GET', path: `/tickets/${TICKET}/messages` },
	},
	{
		name: 'ticket.getAll: all',
		params: { filters: {} },
		request: { method: 'GET', path: '/tickets', query: {} },
	},
	{
		name: 'ticket.getAll: some',
		params: { filters: { contactId: CONTACT, status: 'open' } },
		request: {
			method: 'GET',
			path: '/tickets',
			query: { contactId: CONTACT, status: 'open' },
		},
	},
	{
		name: 'ticket.create: only what the user set',
		params: { contactId: CONTACT, channel: 'sms', additionalFields: { userId: '' } },
		request: { method: 'POST', path: '/tickets', body: { contactId: CONTACT, channel: 'sms' } },
	},
	{
		name: 'ticket.create: everything',
		params: {
			contactId: CONTACT,
			channel: 'telegram',
			additionalFields: {
				status: 'pending',
				whatsappId: WHATSAPP,
				queueId: QUEUE,
				userId: AGENT,
			},
		},
		request: {
			method: 'POST',
			path: '/tickets',
			body: {
				contactId: CONTACT,
				channel: 'telegram',
				status: 'pending',
				whatsappId: WHATSAPP,
				queueId: QUEUE,
				userId: AGENT,
			},
		},
	},
	{
		name: 'ticket.close',
		params: { ticketId: TICKET },
		request: updateOf(`/tickets/${TICKET}`, { status: 'closed' }),
	},
	{
		name: 'contact.get',
		params: { contactId: CONTACT },
		request: { method: 'GET', path: `/contacts/${CONTACT}` },
	},
	{
		name: 'contact.getAll: all',
		params: { filters: {} },
		request: { method: 'GET', path: '/contacts', query: {} },
	},
	{
		name: 'contact.getAll: some',
		params: { filters: { search: 'silva' } },
		request: { method: 'GET', path: '/contacts', query: { search: 'silva' } },
	},
	{
		name: 'contact.create: only what the user set',
		params: { number: '351910000000', name: 'Ana', additionalFields: { email: '' } },
		request: {
			method: 'POST',
			path: '/contacts',
			body: { name: 'Ana', number: '351910000000' },
		},
	},
	{
		name: 'contact.create: everything',
		params: {
			number: '351910000000',
			name: 'Ana',
			additionalFields: {
				email: 'ana@example.com',
				profilePicUrl: 'https://example.com/ana.jpg',
				extraInfo: { info: [{ name: 'NIF', value: '123456789' }] },
			},
		},
		request: {
			method: 'POST',
			path: '/contacts',
			body: {
				name: 'Ana',
				number: '351910000000',
				email: 'ana@example.com',
				profilePicUrl: 'https://example.com/ana.jpg',
				extraInfo: [{ name: 'NIF', value: '123456789' }],
			},
		},
	},
	{
		name: 'contact.update',
		params: {
			contactId: CONTACT,
			updateFields: { name: 'Ana', extraInfo: { info: [{ name: 'NIF', value: '' }] } },
		},
		request: updateOf(`/contacts/${CONTACT}`, {
			name: 'Ana',
			extraInfo: [{ name: 'NIF', value: '' }],
		}),
	},
	{
		name: 'campaign.create: now',
		params: {
			name: 'Sale',
			message: 'Hi {name}, {{ number }}!',
			contactGroupId: GROUP,
			when: 'now',
			additionalFields: {},
		},
		request: {
			method: 'POST',
			path: '/campaigns',
			body: {
				name: 'Sale',
				message: 'Hi {{name}}, {{number}}!',
				contactGroupId: GROUP,
				scheduledAt: null,
			},
		},
	},
	{
		name: 'campaign.create: later',
		params: {
			name: 'Sale',
			message: 'Hi!',
			contactGroupId: GROUP,
			when: 'later',
			scheduledAt: '2026-06-01T09:00:00Z',
			additionalFields: { whatsappId: WHATSAPP },
		},
		request: {
			method: 'POST',
			path: '/campaigns',
			body: {
				name: 'Sale',
				message: 'Hi!',
				contactGroupId: GROUP,
				scheduledAt: '2026-06-01T09:00:00Z',
				whatsappId: WHATSAPP,
			},
		},
	},
	{
		name: 'campaign.getAll',
		params: { filters: { status: 'running' } },
		request: { method: 'GET', path: '/campaigns', query: { status: 'running' } },
	},
	{ name: 'aiAgent.getAll', params: {}, request: { method: 'GET', path: '/ai-agents' } },
	{
		name: 'aiAgent.assign',
		params: { ticketId: TICKET, agentId: AGENT },
		request: {
			method: 'POST',
			path: '/ai-agents/assign',
			body: { ticketId: TICKET, agentId: AGENT },
		},
	},
	{
		name: 'aiAgent.unassign',
		params: { ticketId: TICKET },
		request: {
			method: 'POST',
			path: '/ai-agents/assign',
			body: { ticketId: TICKET, agentId: null },
		},
	},
];

const operations = new Map(
	whatSms.resources.flatMap((resource) =>
		resource.operations.map((operation) => [`${resource.value}.${operation.value}`, operation]),
	),
);
const operationOf = ({ name }: Row) => name.split(':', 1)[0] ?? '';

test.each(ROWS)('$name', (row) => {
	const operation = operations.get(operationOf(row));
	if (!operation || !('request' in operation)) throw new Error(`No request of ${row.name}`);
	expect(operation.request(row.params as never, () => ({}))).toEqual(row.request);
});

test('every operation of one call has a row', () => {
	const single = [...operations].filter(([, operation]) => 'request' in operation);
	expect(new Set(ROWS.map(operationOf))).toEqual(new Set(single.map(([name]) => name)));
});
