import type { IDataObject } from 'n8n-workflow';
import { readEvents } from '../../nodes/WhatSms/events/read-events.ts';

/** The documented example: https://whatsms.pt/en/docs, Webhooks, "Example payload". */
const RECEIVED = {
	event: 'message.received',
	tenantId: 'tenant',
	timestamp: '2026-01-15T10:30:00Z',
	data: {
		message: {
			id: 'message',
			body: 'Olá, preciso de ajuda',
			fromMe: false,
			mediaType: null,
			createdAt: '2026-01-15T10:29:59Z',
		},
		ticket: { id: 'ticket', status: 'open' },
		contact: { id: 'contact', name: 'João Silva', number: '351910000000' },
	},
};

const withoutRaw = ({ raw: _, ...event }: IDataObject) => event;
const read = (payload: IDataObject) => readEvents(payload).map(withoutRaw);
const event = (name: string, data: IDataObject) => ({
	event: name,
	tenantId: 'tenant',
	timestamp: '2026-01-15T10:30:00Z',
	data,
});
const ENVELOPE = { gateway: 'whatSms', account: 'tenant', timestamp: '2026-01-15T10:30:00Z' };

test('message.received, as documented', () => {
	expect(readEvents(RECEIVED)).toEqual([
		{
			event: 'message.received',
			id: 'tenant:message',
			messageId: 'message',
			timestamp: '2026-01-15T10:29:59Z',
			gateway: 'whatSms',
			account: 'tenant',
			chatId: 'ticket',
			phone: '351910000000',
			senderId: 'contact',
			senderName: 'João Silva',
			text: 'Olá, preciso de ajuda',
			messageType: 'text',
			fromMe: false,
			chatInput: 'Olá, preciso de ajuda',
			sessionId: 'tenant:351910000000',
			ticketId: 'ticket',
			ticketStatus: 'open',
			contactId: 'contact',
			raw: RECEIVED,
		},
	]);
});

test('a file comes with its address and its kind', () => {
	const message = { ...RECEIVED.data.message, mediaType: 'image', mediaUrl: 'https://x.pt/a.jpg' };
	expect(read({ ...RECEIVED, data: { ...RECEIVED.data, message } })).toMatchObject([
		{ messageType: 'image', media: { url: 'https://x.pt/a.jpg' } },
	]);
});

test.each([
	[{ mediaType: 'image', mediaUrl: 'https://x.pt/a.jpg', body: '' }, '[Image]'],
	[{ mediaType: 'audio', body: null }, '[Audio]'],
	[
		{ mediaType: 'document', mediaUrl: 'https://x.pt/Pre%C3%A7o%202026.pdf', body: ' ' },
		'[Document] Preço 2026.pdf',
	],
	[{ mediaType: 'document', mediaUrl: 'a.pdf' }, '[Document]'],
	[{ mediaType: 'vcard' }, '[Unknown message]'],
	[{ body: '' }, '[Empty message]'],
	[{ mediaType: 'image', body: 'это сколько?' }, 'это сколько?'],
])('an AI agent reads %j', (fields, chatInput) => {
	const { body: _, ...bare } = RECEIVED.data.message;
	const message = { ...bare, ...fields };
	expect(read({ ...RECEIVED, data: { ...RECEIVED.data, message } })).toMatchObject([{ chatInput }]);
});

test('an own message has no sender but keeps the chat', () => {
	const message = { ...RECEIVED.data.message, fromMe: true };
	const [sent] = read({ ...RECEIVED, event: 'message.sent', data: { ...RECEIVED.data, message } });
	expect(sent).toMatchObject({ event: 'message.sent', fromMe: true, phone: '351910000000' });
	expect(sent).not.toHaveProperty('senderId');
});

test('message.sent is always an own message', () => {
	const { message: _, ...rest } = RECEIVED.data;
	const data = { ...rest, message: { id: 'message', body: 'Olá', ticketId: 'ticket' } };
	const [sent] = read(event('message.sent', data));
	expect(sent).toMatchObject({ fromMe: true, text: 'Olá', timestamp: ENVELOPE.timestamp });
	expect(sent).not.toHaveProperty('senderName');
});

/** The records as the API answers them, and as the webhook may send them: wrapped in their name, or bare. */
const contact = {
	id: 'contact',
	name: 'Ana',
	number: '351910000000',
	email: null,
	extraInfo: [{ name: 'Loja', value: 'Porto' }],
};
const PERSON = { phone: '351910000000', sessionId: 'tenant:351910000000', contactId: 'contact' };
const ticket = {
	id: 'ticket',
	status: 'open',
	channel: 'sms',
	contact,
	user: { id: 'user', name: 'Rui' },
	queue: null,
	updatedAt: '2026-01-15T10:29:00Z',
};
const TICKET = {
	id: expect.stringMatching(/^tenant:ticket:[0-9a-f]{64}$/),
	chatId: 'ticket',
	ticketId: 'ticket',
	status: 'open',
	...PERSON,
	contactName: 'Ana',
};
const DETAILS = {
	channel: 'sms',
	userId: 'user',
	userName: 'Rui',
	updatedAt: '2026-01-15T10:29:00Z',
};
const CONTACT = {
	id: expect.stringMatching(/^tenant:contact:[0-9a-f]{64}$/),
	name: 'Ana',
	...PERSON,
};
const ACK = { id: 'tenant:message:3', messageId: 'message', status: 'delivered' };
const campaign = {
	id: 'campaign',
	name: 'Natal',
	status: 'finished',
	sentCount: 342,
	failedCount: 0,
};
const CAMPAIGN = {
	...campaign,
	id: expect.stringMatching(/^tenant:campaign:[0-9a-f]{64}$/),
	campaignId: 'campaign',
};

test.each<[string, IDataObject, IDataObject]>([
	[
		'message.ack',
		{ message: { id: 'message', ack: 3 }, ticket, contact },
		{ ...ACK, chatId: 'ticket', ticketId: 'ticket', ...PERSON },
	],
	[
		'message.ack',
		{ messageId: 'message', ack: 3, ticketId: 'ticket' },
		{ ...ACK, chatId: 'ticket', ticketId: 'ticket' },
	],
	['ticket.created', { ticket: { id: 'ticket', status: 'open' }, contact }, TICKET],
	['ticket.updated', { ticket }, { ...TICKET, ...DETAILS }],
	['ticket.updated', ticket, { ...TICKET, ...DETAILS }],
	[
		'ticket.closed',
		{ id: 'ticket', status: 'closed', contactId: 'contact', userId: 'user', queueId: 'queue' },
		{
			id: TICKET.id,
			chatId: 'ticket',
			ticketId: 'ticket',
			status: 'closed',
			contactId: 'contact',
			userId: 'user',
			queueId: 'queue',
		},
	],
	['contact.created', { contact }, { ...CONTACT, extraInfo: contact.extraInfo }],
	['contact.updated', contact, { ...CONTACT, extraInfo: contact.extraInfo }],
	['campaign.finished', { campaign }, CAMPAIGN],
	['campaign.finished', campaign, CAMPAIGN],
])('%s %j', (name, data, shaped) => {
	expect(read(event(name, data))).toEqual([{ event: name, ...ENVELOPE, ...shaped }]);
});

test('two changes of a ticket in one second are two events; the same again is the same', () => {
	const changed = (status: string) => event('ticket.updated', { ticket: { id: 'ticket', status } });
	const ids = [changed('open'), changed('pending'), changed('open')].map(
		(payload) => read(payload)[0]?.id,
	);
	expect(ids[1]).not.toBe(ids[0]);
	expect(ids[2]).toBe(ids[0]);
});

test('an event without an id of its own is known by its content', () => {
	const [one] = read(event('campaign.finished', { sentCount: 1 }));
	const [same] = read(event('campaign.finished', { sentCount: 1 }));
	const [other] = read(event('campaign.finished', { sentCount: 2 }));
	expect(one?.id).toEqual(same?.id);
	expect(one?.id).not.toEqual(other?.id);
});

test.each(['queue.created', 'constructor', '__proto__.x'])(
	'an event that the docs do not list still comes out: %s',
	(name) => {
		expect(read(event(name, { id: 'q' }))).toMatchObject([{ event: name, ...ENVELOPE }]);
	},
);

test.each([
	['no event', {}],
	['an event that is no name', { event: { a: 1 } }],
])('%s is nothing', (_, payload) => {
	expect(readEvents(payload)).toEqual([]);
});

test.each([
	['no data', {}],
	['data that is a list', { data: [] }],
	['data that is text', { data: 'x' }],
	['records that are text', { data: { message: 'x', ticket: 1, contact: null } }],
	['records that are lists', { data: { message: [], ticket: [], contact: [] } }],
])('%s does not break it', (_, broken) => {
	const events = readEvents({ ...RECEIVED, data: {}, ...broken } as IDataObject);
	expect(events).toHaveLength(1);
	expect(events[0]).toMatchObject({ event: 'message.received' });
	expect(typeof events[0]?.id).toBe('string');
});

test('an answer says what it answers, and a group that it is one', () => {
	const message = { ...RECEIVED.data.message, quotedMsgId: 'earlier' };
	const contact = { ...RECEIVED.data.contact, isGroup: true };
	expect(read({ ...RECEIVED, data: { ...RECEIVED.data, message, contact } })).toMatchObject([
		{ quotedMessageId: 'earlier', isGroup: true },
	]);
});

test('a message that an event about its ticket brings along is named', () => {
	const data = { ticket, message: { id: 'message' } };
	expect(read(event('ticket.created', data))).toMatchObject([{ messageId: 'message' }]);
	const bare = { ...ticket, messageId: 'message' };
	expect(read(event('ticket.created', bare))).toMatchObject([{ messageId: 'message' }]);
});

test.each([
	['number', { id: 'contact', name: 'Ana', number: '351910000000' }, 'tenant:351910000000'],
	['ID, without a number', { id: 'contact', name: 'Ana', number: null }, 'tenant:contact'],
	['nothing, if its number is unknown', { id: 'contact' }, undefined],
])('the conversation with a contact goes by its %s', (_, person, sessionId) => {
	const [read] = readEvents({ ...RECEIVED, data: { ...RECEIVED.data, contact: person } });
	expect(read?.sessionId).toBe(sessionId);
});

test('what is known of its ticket is in a message', () => {
	const data = { ...RECEIVED.data, ticket };
	const [message] = readEvents({ ...RECEIVED, data });
	expect(message).toMatchObject({ channel: 'sms', userId: 'user', userName: 'Rui' });
	expect(message).not.toHaveProperty('queueId');
});
