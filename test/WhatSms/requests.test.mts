import type { IDataObject } from 'n8n-workflow';
import { whatSms } from '../../nodes/WhatSms/gateway.ts';

const TICKET = '0f8fad5b-d9cb-469f-a165-70867728950e';
const MESSAGE = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const QUEUE = '9b2d7c56-1f1c-4f5a-9d3e-2a8a7f1f6c11';

interface Row {
	/** resource.operation: what of it */
	name: string;
	params: IDataObject;
	/** What the trigger put out. */
	origin?: IDataObject;
	request: IDataObject;
}

const ROWS: Row[] = [
	{
		name: 'ticket.get',
		params: { ticketId: TICKET },
		request: { method: 'GET', path: `/tickets/${TICKET}` },
	},
	{
		name: 'ticket.update',
		params: { ticketId: TICKET, updateFields: { status: 'closed', queueId: QUEUE } },
		request: {
			method: 'PUT',
			path: `/tickets/${TICKET}`,
			body: { status: 'closed', queueId: QUEUE },
			otherwise: {
				method: 'PATCH',
				path: `/tickets/${TICKET}`,
				body: { status: 'closed', queueId: QUEUE },
			},
		},
	},
	{
		name: 'message.send: a text',
		params: { ticketId: TICKET, messageType: 'text', message: 'Olá!', options: {} },
		request: { method: 'POST', path: `/tickets/${TICKET}/messages`, body: { body: 'Olá!' } },
	},
	{
		name: 'message.send: a picture that quotes',
		params: {
			ticketId: TICKET,
			messageType: 'image',
			mediaUrl: 'https://example.com/a.jpg',
			caption: 'Here',
			options: { quotedMessageId: MESSAGE },
		},
		request: {
			method: 'POST',
			path: `/tickets/${TICKET}/messages`,
			body: {
				body: 'Here',
				mediaUrl: 'https://example.com/a.jpg',
				mediaType: 'image',
				quotedMsgId: MESSAGE,
			},
		},
	},
	{
		name: 'message.reply: a text',
		params: { messageType: 'text', message: 'Olá!', options: {} },
		origin: { ticketId: TICKET, id: MESSAGE },
		request: { method: 'POST', path: `/tickets/${TICKET}/messages`, body: { body: 'Olá!' } },
	},
	{
		name: 'message.reply: a text that quotes',
		params: { messageType: 'text', message: 'Olá!', options: { quote: true } },
		origin: { ticketId: TICKET, id: MESSAGE },
		request: {
			method: 'POST',
			path: `/tickets/${TICKET}/messages`,
			body: { body: 'Olá!', quotedMsgId: MESSAGE },
		},
	},
	{
		name: 'message.getAll',
		params: { ticketId: TICKET },
		request: { method: 'GET', path: `/tickets/${TICKET}/messages` },
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
	const request: HttpRequest | undefined = operation?.request(
		row.params as never,
		() => row.origin ?? {},
	);
	expect(request).toEqual(row.request);
});

test('every operation has a row', () => {
	expect(new Set(ROWS.map(operationOf))).toEqual(new Set(operations.keys()));
});
