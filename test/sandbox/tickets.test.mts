import type { AxiosInstance } from 'axios';
import { clientOf, started, stopAll, unknownId } from './client.mts';

afterEach(stopAll);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const createdAt = expect.stringMatching(time) as string;

async function prepared() {
	const sandbox = await started();
	const client = clientOf(sandbox);
	const joao = { name: 'João Silva', number: '351910000000' };
	const { data } = await client.post('/contacts', joao);
	const contactId = (data as { contact: { id: string } }).contact.id;
	return { sandbox, client, contactId, contact: { id: contactId, ...joao } };
}

async function created(client: AxiosInstance, fields: object): Promise<string> {
	const { status, data } = await client.post('/tickets', fields);
	expect(status).toBe(201);
	return (data as { ticket: { id: string } }).ticket.id;
}

it('create answers 201 with the documented fields; open and whatsapp unless told', async () => {
	const { client, contactId } = await prepared();
	const { status, data } = await client.post('/tickets', { contactId });
	expect(status).toBe(201);
	const id = expect.stringMatching(uuid) as string;
	const ticket = { id, status: 'open', channel: 'whatsapp', createdAt };
	expect(data).toStrictEqual({ ticket });
});

it('create takes every documented field, get shows what became of them', async () => {
	const { sandbox, client, contactId, contact } = await prepared();
	const [queue] = sandbox.state.queues;
	const [user] = sandbox.state.users;
	const [whatsapp] = sandbox.state.whatsapps;
	const refs = { whatsappId: whatsapp.id, queueId: queue.id, userId: user.id };
	const fields = { contactId, status: 'pending', channel: 'sms', ...refs };
	const id = await created(client, fields);
	const { status, data } = await client.get(`/tickets/${id}`);
	expect(status).toBe(200);
	const updatedAt = createdAt;
	expect(data).toStrictEqual({
		ticket: { id, status: 'pending', channel: 'sms', contact, user, queue, createdAt, updatedAt },
	});
	expect(queue.name).toBe('Suporte');
	expect(sandbox.state.tickets.get(id)?.whatsappId).toBe(whatsapp.id);
});

it('get shows null for nobody and no queue', async () => {
	const { client, contactId } = await prepared();
	const id = await created(client, { contactId });
	const { data } = await client.get(`/tickets/${id}`);
	expect(data).toMatchObject({ ticket: { user: null, queue: null } });
});

it('list answers with the documented fields', async () => {
	const { client, contactId, contact } = await prepared();
	const id = await created(client, { contactId });
	const base = { id, status: 'open', channel: 'whatsapp', contact, createdAt };
	const empty = await client.get('/tickets');
	const envelope = { count: 1, hasMore: false };
	expect(empty.data).toStrictEqual({ tickets: [{ ...base, lastMessage: null }], ...envelope });
	await client.post(`/tickets/${id}/messages`, { body: 'Olá' });
	await client.post(`/tickets/${id}/messages`, { body: 'Até já' });
	const full = await client.get('/tickets');
	expect(full.data).toStrictEqual({ tickets: [{ ...base, lastMessage: 'Até já' }], ...envelope });
});

it('list filters by status and by contact', async () => {
	const { sandbox, client, contactId } = await prepared();
	const closed = await created(client, { contactId, status: 'closed' });
	const open = await created(client, { contactId, status: 'open' });
	const other = sandbox.receive({ number: '351920000000', text: 'x' });
	const ids = async (params: object) => {
		const { data } = await client.get('/tickets', { params });
		return (data as { tickets: { id: string }[] }).tickets.map(({ id }) => id);
	};
	expect(await ids({ status: 'closed' })).toEqual([closed]);
	expect(await ids({ status: 'pending' })).toEqual([other.ticket.id]);
	expect(await ids({ contactId })).toEqual([open, closed]);
	expect(await ids({ contactId, status: 'open' })).toEqual([open]);
	expect(await ids({ contactId: unknownId })).toEqual([]);
	for (const params of [{ status: 'done' }, { contactId: '7' }]) {
		expect((await client.get('/tickets', { params })).status).toBe(400);
	}
});

it.each([
	['a contact that is no uuid', { contactId: '7' }],
	['an unknown contact', { contactId: unknownId }],
	['an unknown status', { status: 'done' }],
	['an unknown channel', { channel: 'email' }],
	['an unknown queue', { queueId: unknownId }],
	['an unknown user', { userId: unknownId }],
	['an unknown WhatsApp', { whatsappId: unknownId }],
	['a queue by name', { queueId: 'Suporte' }],
	['an unknown property', { number: '351910000000' }],
])('create refuses %s', async (_what, fields) => {
	const { sandbox, client, contactId } = await prepared();
	const { status } = await client.post('/tickets', { contactId, ...fields });
	expect(status).toBe(400);
	expect(sandbox.state.tickets.size).toBe(0);
});

it('update moves, reassigns and closes; answers with the documented fields', async () => {
	const { sandbox, client, contactId } = await prepared();
	const [, queue] = sandbox.state.queues;
	const [user] = sandbox.state.users;
	const id = await created(client, { contactId });
	const change = { status: 'closed', queueId: queue.id, userId: user.id };
	const { status, data } = await client.put(`/tickets/${id}`, change);
	expect(status).toBe(200);
	expect(data).toStrictEqual({ ticket: { id, status: 'closed', updatedAt: createdAt } });
	const after = await client.get(`/tickets/${id}`);
	expect(after.data).toMatchObject({ ticket: { status: 'closed', queue, user } });
});

it.each([
	['nothing', {}],
	['an unknown status', { status: 'done' }],
	['an unknown queue', { status: 'closed', queueId: unknownId }],
	['an unknown user', { status: 'closed', userId: unknownId }],
	['the channel', { channel: 'sms' }],
	['the contact', { contactId: unknownId }],
	['a null', { userId: null }],
])('update refuses %s and changes nothing', async (_what, change) => {
	const { client, contactId } = await prepared();
	const id = await created(client, { contactId });
	expect((await client.put(`/tickets/${id}`, change)).status).toBe(400);
	const after = await client.get(`/tickets/${id}`);
	expect(after.data).toMatchObject({ ticket: { status: 'open', queue: null, user: null } });
});
