import type { IDataObject, INode } from 'n8n-workflow';
import type { Channel, Status } from '../../sandbox/whatsms/fields.mts';
import { queryNames } from '../../sandbox/whatsms/query-names.mts';
import { queues } from '../../sandbox/whatsms/seeds.mts';
import { startWhatSms } from '../../sandbox/whatsms/start.mts';
import type { WhatSmsOptions, WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import type { Contact } from '../../sandbox/whatsms/state.mts';
import { skipWaits } from '../support/clock.mts';
import { fill, reads, run, writes } from './whatsms.mts';

skipWaits();

const NUMBER = '351910000000';
const SEND = {
	resource: 'message',
	operation: 'sendToNumber',
	to: '={{ $json.to ?? "+351 910 000 000" }}',
	channel: 'whatsapp',
	messageType: 'text',
	message: '={{ $json.text ?? "Your order is on its way" }}',
	options: {},
};
/** Where nothing but our node keeps a second contact from being created. */
const LAX = { sameNumber: 'accepted', unknownParameters: 'ignored' } as const;

let sandbox: WhatSmsSandbox;
afterEach(() => sandbox.stop());

const start = async (options: WhatSmsOptions = {}) => (sandbox = await startWhatSms(options));
const send = async (more: IDataObject = {}, items?: IDataObject[], settings?: Partial<INode>) =>
	await run(sandbox, { ...SEND, ...more }, items, settings);
const sent = () => [...sandbox.state.messages.values()].filter(({ fromMe }) => fromMe);

/** A contact with these tickets, the oldest first; one a minute. */
function contactWith(...tickets: Array<[Status, Channel]>): Contact & { tickets: string[] } {
	const { contact, ticket: first } = sandbox.receive({ number: NUMBER, text: 'Olá' });
	sandbox.state.tickets.delete(first.id);
	const ids = tickets.map(([status, channel], minute) => {
		const id = `0000000${minute}-0000-4000-8000-000000000000`;
		const createdAt = `2026-01-15T10:0${minute}:00Z`;
		const more = { contactId: contact.id, createdAt, updatedAt: createdAt };
		sandbox.state.tickets.set(id, { ...first, id, status, channel, ...more });
		return id;
	});
	return { ...contact, tickets: ids };
}

test('a number that nobody has becomes a contact with a ticket', async () => {
	await start();
	fill(sandbox, 3);
	const options = { contactName: 'Ana', queueId: queues[0].id };
	const { items } = await send({ channel: 'sms', options });
	const [message] = sent();
	const ticket = sandbox.state.tickets.get(message?.ticketId ?? '');
	const contact = sandbox.state.contacts.get(ticket?.contactId ?? '');
	expect(contact).toMatchObject({ name: 'Ana', number: NUMBER });
	expect(ticket).toMatchObject({ channel: 'sms', queueId: queues[0].id, userId: null });
	expect(items.map(({ json }) => json)).toEqual([
		{
			to: NUMBER,
			channel: 'sms',
			messageId: message?.id,
			status: 'pending',
			text: 'Your order is on its way',
			sentAt: message?.createdAt,
			ticketId: ticket?.id,
			contactId: contact?.id,
			contactCreated: true,
			ticketCreated: true,
		},
	]);
});

test('without a name, a new contact is named by its number', async () => {
	await start();
	await send();
	expect([...sandbox.state.contacts.values()]).toMatchObject([{ name: NUMBER }]);
});

test.each<[string, Array<[Status, Channel]>, number]>([
	['an open ticket', [['open', 'whatsapp']], 0],
	['a pending ticket', [['pending', 'whatsapp']], 0],
	[
		'the newest of an open and a pending one',
		[
			['open', 'whatsapp'],
			['pending', 'whatsapp'],
		],
		1,
	],
	[
		'the newest of a pending and an open one',
		[
			['pending', 'whatsapp'],
			['open', 'whatsapp'],
		],
		1,
	],
	[
		'the open one below a closed one',
		[
			['open', 'whatsapp'],
			['closed', 'whatsapp'],
		],
		0,
	],
	[
		'the one of the channel',
		[
			['open', 'whatsapp'],
			['open', 'sms'],
			['open', 'telegram'],
		],
		0,
	],
])('%s is written in', async (_, tickets, expected) => {
	await start();
	fill(sandbox, 3);
	const contact = contactWith(...tickets);
	const { items } = await send();
	expect(writes(sandbox)).toEqual([`POST /tickets/${contact.tickets[expected]}/messages`]);
	expect(items).toMatchObject([
		{ json: { contactId: contact.id, contactCreated: false, ticketCreated: false } },
	]);
});

test('one person in another spelling: no second contact, no second ticket', async () => {
	await start({ variant: LAX });
	const { contact, ticket } = sandbox.receive({ number: '5215512345678', text: 'Hola' });
	const spellings = [{ to: '+52 55 1234 5678' }, { to: '5215512345678' }];
	const { items } = await send({}, spellings);
	const ids = { contactId: contact.id, ticketId: ticket.id };
	expect(items).toMatchObject([
		{ json: { ...ids, to: '525512345678', contactCreated: false, ticketCreated: false } },
		{ json: { ...ids, to: '5215512345678', contactCreated: false, ticketCreated: false } },
	]);
	expect(sandbox.state.contacts.size).toBe(1);
	expect(sandbox.state.tickets.size).toBe(1);
});

test('nobody known in two spellings at once: one contact, one ticket', async () => {
	await start({ variant: LAX });
	await send({}, [{ to: '+55 75 98825-1234' }, { to: '+55 75 8825-1234' }]);
	expect([...sandbox.state.contacts.values()]).toMatchObject([{ number: '5575988251234' }]);
	expect(sandbox.state.tickets.size).toBe(1);
});

test('newest first, in whatever order they are listed', async () => {
	await start();
	const contact = contactWith(['open', 'whatsapp'], ['open', 'whatsapp'], ['open', 'whatsapp']);
	const [first, newest, last] = contact.tickets.map((id) => sandbox.state.tickets.get(id));
	if (!first || !newest || !last) throw new Error();
	newest.createdAt = '2026-02-01T00:00:00Z';
	await send();
	expect(writes(sandbox)).toEqual([`POST /tickets/${newest.id}/messages`]);
});

test.each<[string, Array<[Status, Channel]>]>([
	['no ticket', []],
	['closed tickets only', [['closed', 'whatsapp']]],
	[
		'tickets on other channels only',
		[
			['open', 'sms'],
			['pending', 'telegram'],
		],
	],
])('%s: a new one is opened, for the contact that is there', async (_, tickets) => {
	await start();
	const { id } = contactWith(...tickets);
	const { items } = await send();
	expect(sandbox.state.contacts.size).toBe(1);
	expect(writes(sandbox)).toEqual(['POST /tickets', expect.stringMatching(/messages$/)]);
	expect(items).toMatchObject([
		{ json: { contactId: id, contactCreated: false, ticketCreated: true } },
	]);
});

test('two items for one number: one contact, one ticket, two messages in their order', async () => {
	await start({ variant: LAX });
	const texts = ['First', 'Second', 'Third'];
	const { items } = await send(
		{},
		texts.map((text) => ({ text })),
	);
	expect(sent().map(({ body }) => body)).toEqual(texts);
	expect(sandbox.state.contacts.size).toBe(1);
	expect(sandbox.state.tickets.size).toBe(1);
	expect(items.map(({ json }) => json.ticketCreated)).toEqual([true, false, false]);
});

test('two executions at once for one number: one contact, one ticket', async () => {
	await start({ variant: LAX });
	await Promise.all([send(), send(), send({ to: NUMBER })]);
	expect(sent()).toHaveLength(3);
	expect(sandbox.state.contacts.size).toBe(1);
	expect(sandbox.state.tickets.size).toBe(1);
});

test('a gateway that ignores the filters: never a ticket of somebody else', async () => {
	const names = { ...queryNames, search: 'searchParam', contact: 'contact', status: 'state' };
	await start({ variant: { ...LAX, queryNames: names } });
	const contact = contactWith(['open', 'whatsapp']);
	fill(sandbox, 250);
	await send();
	expect(writes(sandbox)).toEqual([`POST /tickets/${contact.tickets[0]}/messages`]);
	expect(reads(sandbox)).toHaveLength(6);
});

test('tickets that cannot be told apart: refused in words, nothing is opened', async () => {
	const names = { ...queryNames, contact: 'contact', page: 'p' };
	await start({ variant: { ...LAX, queryNames: names } });
	contactWith(['open', 'whatsapp']);
	fill(sandbox, 250);
	const { error } = await send();
	expect(error?.message).toBe("Couldn't check whether this ticket exists in WhatSMS [item 0]");
	expect(writes(sandbox)).toEqual([]);
});

describe('Retry On Fail', () => {
	const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };
	const two = [{ to: NUMBER }, { to: '+351 920 000 000' }];

	test('goes on after the last call that was made', async () => {
		await start({ variant: LAX });
		sandbox.failNext({ kind: 'status', status: 400 }, { path: '/api/v2/tickets', method: 'POST' });
		const { items } = await send({}, two, retry);
		expect(items).toHaveLength(2);
		expect(sent()).toHaveLength(2);
		expect(sandbox.state.contacts.size).toBe(2);
		expect(sandbox.state.tickets.size).toBe(2);
	});

	test.each(['/api/v2/contacts', '/api/v2/tickets'])(
		'finds what POST %s created before the connection broke',
		async (path) => {
			await start({ variant: LAX });
			sandbox.failNext({ kind: 'resetAfter' }, { path, method: 'POST' });
			const { items } = await send({}, [{}], retry);
			expect(items).toMatchObject([{ json: { to: NUMBER } }]);
			expect(sent()).toHaveLength(1);
			expect(sandbox.state.contacts.size).toBe(1);
			expect(sandbox.state.tickets.size).toBe(1);
		},
	);

	test('does not send again what was sent, even if its ticket was closed meanwhile', async () => {
		await start({ variant: LAX });
		const failing = { path: '/api/v2/contacts', method: 'POST', times: 1 };
		const [ticketId] = contactWith(['open', 'whatsapp']).tickets;
		sandbox.failNext({ kind: 'status', status: 400 }, failing);
		const closing = setInterval(() => {
			if (sent().length > 0)
				for (const ticket of sandbox.state.tickets.values()) ticket.status = 'closed';
		}, 1);
		const { items } = await send({ options: { parallelRequests: 1 } }, two, retry);
		clearInterval(closing);
		expect(items).toMatchObject([
			{ json: { to: NUMBER, ticketId } },
			{ json: { to: '351920000000', ticketCreated: true } },
		]);
		expect(sent()).toHaveLength(2);
		expect(sandbox.state.tickets.size).toBe(2);
	});

	test('does not send again what may have been sent, even if its ticket was closed', async () => {
		await start({ variant: LAX });
		contactWith(['open', 'whatsapp']);
		sandbox.failNext({ kind: 'resetAfter' }, { path: '**/messages', method: 'POST' });
		const closing = setInterval(() => {
			if (sent().length > 0)
				for (const ticket of sandbox.state.tickets.values()) ticket.status = 'closed';
		}, 1);
		const { error } = await send({}, [{}], { ...retry, waitBetweenTries: 50 });
		clearInterval(closing);
		expect(error?.message).toContain('was lost before it responded');
		expect(error?.description).toContain('An earlier attempt already made this request');
		expect(sent()).toHaveLength(1);
	});
});
