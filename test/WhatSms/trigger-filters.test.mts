import type { IDataObject } from 'n8n-workflow';
import manifest from '../../package.json' with { type: 'json' };
import { queues, users } from '../../sandbox/whatsms/seeds.mts';
import { startTrigger } from '../support/live-trigger.mts';
import { live, stopAll } from './trigger.mts';

const ANA = '351911111111';
const RUI = '351922222222';

afterEach(stopAll);

/** Ana writes on WhatsApp and by SMS, in the first queue; Rui on WhatsApp, in no queue. */
async function withTickets(filters: IDataObject, options: IDataObject = {}) {
	const given = await live({ filters, options: { ...options, lookUpQuestions: 'never' } });
	const { sandbox } = given;
	const webhook = sandbox.webhook;
	sandbox.webhook = null;
	const send = {
		ana: (channel: 'whatsapp' | 'sms' = 'whatsapp') =>
			sandbox.receive({ number: ANA, text: `Ana by ${channel}`, channel }),
		rui: () => sandbox.receive({ number: RUI, text: 'Rui' }),
	};
	const tickets = [send.ana(), send.ana('sms'), send.rui()].map(({ ticket }) => ticket);
	for (const ticket of tickets.slice(0, 2)) ticket.queueId = queues[0].id;
	sandbox.webhook = webhook;
	const all = async () => {
		send.ana();
		send.ana('sms');
		send.rui();
		return await given.texts();
	};
	return { ...given, send, tickets, all };
}

test.each<[string, IDataObject, string[]]>([
	['all', {}, ['Ana by sms', 'Ana by whatsapp', 'Rui']],
	['one channel', { channels: ['sms'] }, ['Ana by sms']],
	['a phone number', { contacts: '+351 922 222 222' }, ['Rui']],
	[
		'an expression that gives several',
		{ contacts: [`00${ANA}`] },
		['Ana by sms', 'Ana by whatsapp'],
	],
	['a queue', { queues: [queues[0].id] }, ['Ana by sms', 'Ana by whatsapp']],
	['a queue that no one is in', { queues: [queues[1].id] }, []],
	['a status', { ticketStatuses: ['pending'] }, ['Ana by sms', 'Ana by whatsapp', 'Rui']],
	['another status', { ticketStatuses: ['open', 'closed'] }, []],
	['several filters', { channels: ['whatsapp'], queues: [queues[0].id] }, ['Ana by whatsapp']],
	['nothing that can be read', { queues: 'x', contacts: null }, []],
])('what starts the workflow can be limited to %s', async (_, filters, texts) => {
	const { all } = await withTickets(filters);
	expect(await all()).toEqual(texts);
});

test('a contact may be given by its ID', async () => {
	const { sandbox, texts, send } = await withTickets({});
	const { contact } = send.rui();
	await texts();
	await stopAll();
	const other = await live({ filters: { contacts: contact.id.toUpperCase() } });
	const data = (id: string) => ({
		message: { id: `of ${id}`, body: id, fromMe: false },
		contact: { id, number: RUI },
	});
	other.sandbox.emit('message.received', data(contact.id));
	other.sandbox.emit('message.received', data('another'));
	expect(await other.texts()).toEqual([contact.id]);
	expect(sandbox.state.contacts.size).toBe(2);
});

test('a ticket is looked up once for all filters and options, and what it says is in the item', async () => {
	const { sandbox, tickets, send, items, calls } = await withTickets(
		{ channels: ['whatsapp'], queues: [queues[0].id] },
		{ skipHandled: true },
	);
	send.ana();
	const [item] = await items();
	expect(item?.json).toMatchObject({
		channel: 'whatsapp',
		ticketStatus: 'pending',
		queueId: queues[0].id,
		queueName: queues[0].name,
	});
	expect(item?.json).not.toHaveProperty('userId');
	expect(calls()).toEqual([`/tickets/${tickets[0]?.id}`]);
	if (tickets[0]) tickets[0].userId = users[0].id;
	send.ana();
	expect(await items()).toHaveLength(1);
	expect(sandbox.deliveries.attempts.at(-1)?.answer).toContain('a person handles this');
});

test('a status that the event shows is not looked up', async () => {
	const { all, calls } = await withTickets({ ticketStatuses: ['pending'] });
	await all();
	expect(calls()).toEqual([]);
});

test('what WhatSMS sends along is not looked up', async () => {
	const { sandbox, texts, calls } = await live({
		filters: { channels: ['sms'], queues: [queues[0].id] },
	});
	const emit = (body: string, ticket: object) => {
		const message = { id: body, body, fromMe: false };
		sandbox.emit('message.received', { message, ticket: { id: body, channel: 'sms', ...ticket } });
	};
	emit('in the queue', { queue: { id: queues[0].id } });
	emit('by ID', { queueId: queues[0].id });
	emit('in none', { queue: null });
	emit('in another', { queue: { id: queues[1].id } });
	emit('elsewhere', { channel: 'telegram', queueId: queues[0].id });
	expect(await texts()).toEqual(['by ID', 'in the queue']);
	expect(calls()).toEqual([]);
});

test.each([
	['fails', { kind: 'status', status: 503 }],
	['gives something else', { kind: 'html' }],
] as const)('if the look-up %s, the message starts the workflow', async (_, fault) => {
	const { sandbox, send, texts } = await withTickets({ queues: [queues[1].id] });
	sandbox.failNext(fault);
	send.ana();
	expect(await texts()).toEqual(['Ana by whatsapp']);
});

test('events without a ticket pass filters for tickets', async () => {
	const { sandbox, items } = await live({
		events: ['contact.created', 'campaign.finished'],
		filters: { channels: ['sms'], queues: [queues[0].id], contacts: ANA },
	});
	sandbox.emit('contact.created', { contact: { id: 'ana', number: ANA } });
	sandbox.emit('contact.created', { contact: { id: 'rui', number: RUI } });
	sandbox.emit('campaign.finished', { campaign: { id: 'campaign' } });
	const names = (await items()).map(({ json }) => json.contactId ?? json.campaignId);
	expect(names.toSorted()).toEqual(['ana', 'campaign']);
});

test.each([
	['contacts', '', "The filter 'Contacts' is empty"],
	['contacts', 'Ana', "'Ana' in the filter 'Contacts' can never match"],
	['queues', [], undefined],
	['queues', ['Sales'], "'Sales' in the filter 'Queue Names or IDs' can never match"],
	['channels', ['fax'], "'Filters → Channels' must be a list of"],
])('publishing checks the filter %s: %j', async (name, value, words) => {
	const trigger = await startTrigger({
		type: `${manifest.name}.whatSmsTrigger`,
		parameters: { registration: 'manual', events: [], filters: { [name]: value }, options: {} },
		credentials: { whatSmsApi: { apiKey: 'k', baseUrl: 'https://x.example', webhookSecret: 's' } },
	});
	const published = trigger.publish();
	await (words
		? expect(published).rejects.toThrow(words)
		: expect(published).resolves.toBe(undefined));
	await trigger.stop();
});
