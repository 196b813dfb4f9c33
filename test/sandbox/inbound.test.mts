import type { WhatSmsSandbox } from '../../sandbox/whatsms/start.mts';
import { clientOf, started, stopAll } from './client.mts';
import { parsed, Receiver } from './receiver.mts';

const receiver = new Receiver();
let sandbox: WhatSmsSandbox;

beforeEach(async () => {
	sandbox = await started({ redeliveryDelays: [] });
	sandbox.webhook = { url: await receiver.listen(), secret: 's3cret' };
});
afterEach(async () => {
	await stopAll();
	await receiver.close();
	receiver.received.length = 0;
});

/** What was delivered of this event, once all is. */
async function delivered(event: string): Promise<Record<string, unknown>[]> {
	await sandbox.deliveries.settled();
	return receiver.received.map(({ raw }) => parsed(raw)).filter((sent) => sent['event'] === event);
}

const from = { number: '351910000000', name: 'João Silva' };
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string;

it('message.received is delivered exactly as documented', async () => {
	const { message, ticket, contact } = sandbox.receive({ ...from, text: 'Olá, preciso de ajuda' });
	const sent = { id: message.id, body: 'Olá, preciso de ajuda', fromMe: false };
	expect(await delivered('message.received')).toStrictEqual([
		{
			event: 'message.received',
			tenantId: sandbox.state.tenantId,
			timestamp: time,
			data: {
				message: { ...sent, mediaType: null, createdAt: time },
				ticket: { id: ticket.id, status: 'pending' },
				contact: { id: contact.id, ...from },
			},
		},
	]);
});

it('the first message makes a contact and a pending ticket, and says so', async () => {
	const { ticket, contact } = sandbox.receive({ ...from, text: 'Olá' });
	await sandbox.deliveries.settled();
	expect(receiver.events.toSorted()).toEqual([
		'contact.created',
		'message.received',
		'ticket.created',
	]);
	const who = { contact: { id: contact.id, ...from } };
	expect((await delivered('contact.created'))[0]?.['data']).toStrictEqual(who);
	const what = { ticket: { id: ticket.id, status: 'pending' }, ...who };
	expect((await delivered('ticket.created'))[0]?.['data']).toStrictEqual(what);
});

it('a contact without a name is called by the number', () => {
	const { contact } = sandbox.receive({ number: '351910000000', text: 'Olá' });
	expect(contact.name).toBe('351910000000');
});

it('the next message joins the contact and the ticket that is not closed', async () => {
	const first = sandbox.receive({ ...from, text: '1' });
	const second = sandbox.receive({ number: from.number, name: 'Outro', text: '2' });
	expect([second.contact, second.ticket]).toEqual([first.contact, first.ticket]);
	expect(second.contact.name).toBe('João Silva');
	expect(await delivered('contact.created')).toHaveLength(1);
	expect(await delivered('ticket.created')).toHaveLength(1);
	expect(await delivered('message.received')).toHaveLength(2);
});

it('a closed ticket or one on another channel is not joined', async () => {
	const first = sandbox.receive({ ...from, text: '1' });
	await clientOf(sandbox).put(`/tickets/${first.ticket.id}`, { status: 'closed' });
	const second = sandbox.receive({ ...from, text: '2' });
	const third = sandbox.receive({ ...from, text: '3', channel: 'sms' });
	expect(new Set([first, second, third].map(({ ticket }) => ticket.id)).size).toBe(3);
	expect(third.ticket.channel).toBe('sms');
	expect(sandbox.state.contacts.size).toBe(1);
});

it('media arrives with its type in the event and its URL in the list', async () => {
	const media = { mediaType: 'image', mediaUrl: 'https://exemplo.pt/a.png' } as const;
	const { message, ticket } = sandbox.receive({ ...from, text: '', ...media });
	const [event] = await delivered('message.received');
	expect(event).toMatchObject({ data: { message: { id: message.id, mediaType: 'image' } } });
	const list = await clientOf(sandbox).get(`/tickets/${ticket.id}/messages`);
	expect(list.data).toMatchObject({ messages: [{ id: message.id, ...media }] });
});

it('what is done through the API raises its event', async () => {
	const client = clientOf(sandbox);
	const made = await client.post('/contacts', from);
	const { id: contactId } = (made.data as { contact: { id: string } }).contact;
	const opened = await client.post('/tickets', { contactId });
	const { id } = (opened.data as { ticket: { id: string } }).ticket;
	const { data } = await client.post(`/tickets/${id}/messages`, { body: 'Bom dia' });
	const sent = (data as { message: { id: string } }).message;
	await client.put(`/contacts/${contactId}`, { name: 'João' });
	await client.put(`/tickets/${id}`, { status: 'pending' });
	await client.put(`/tickets/${id}`, { status: 'closed' });
	await client.put(`/tickets/${id}`, { status: 'closed' });
	await sandbox.deliveries.settled();
	expect(sandbox.deliveries.attempts.map(({ event }) => event)).toEqual([
		'contact.created',
		'ticket.created',
		'message.sent',
		'contact.updated',
		'ticket.updated',
		'ticket.closed',
		'ticket.updated',
	]);
	expect((await delivered('message.sent'))[0]?.['data']).toStrictEqual({
		message: { id: sent.id, body: 'Bom dia', fromMe: true, mediaType: null, createdAt: time },
		ticket: { id, status: 'open' },
		contact: { id: contactId, ...from },
	});
	const renamed = { contact: { id: contactId, number: from.number, name: 'João' } };
	expect((await delivered('contact.updated'))[0]?.['data']).toStrictEqual(renamed);
	const closed = { ticket: { id, status: 'closed' }, ...renamed };
	expect((await delivered('ticket.closed'))[0]?.['data']).toStrictEqual(closed);
});

it('what the API refuses raises nothing', async () => {
	await clientOf(sandbox).post('/contacts', { name: 'x' });
	await sandbox.deliveries.settled();
	expect(receiver.received).toEqual([]);
});

it('the other documented events can be raised by hand', async () => {
	const data = { message: { id: 'x', ack: 4 } };
	sandbox.emit('message.ack', data);
	const { tenantId } = sandbox.state;
	const envelope = { event: 'message.ack', tenantId, timestamp: time, data };
	expect(await delivered('message.ack')).toStrictEqual([envelope]);
});
