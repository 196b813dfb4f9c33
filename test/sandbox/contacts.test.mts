import type { AxiosInstance } from 'axios';
import { clientOf, started, stopAll } from './client.mts';

afterEach(stopAll);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const full = {
	name: 'João Silva',
	number: '351910000000',
	email: 'joao@exemplo.pt',
	profilePicUrl: 'https://exemplo.pt/joao.png',
	extraInfo: [{ name: 'NIF', value: '123456789' }],
};

async function created(client: AxiosInstance, fields: object): Promise<string> {
	const { status, data } = await client.post('/contacts', fields);
	expect(status).toBe(201);
	return (data as { contact: { id: string } }).contact.id;
}

it('create answers 201 with the documented fields', async () => {
	const client = clientOf(await started());
	const { status, data } = await client.post('/contacts', full);
	expect(status).toBe(201);
	expect(data).toStrictEqual({
		contact: {
			id: expect.stringMatching(uuid),
			name: 'João Silva',
			number: '351910000000',
			createdAt: expect.stringMatching(time),
		},
	});
});

it('get answers with the documented fields', async () => {
	const client = clientOf(await started());
	const id = await created(client, full);
	const { status, data } = await client.get(`/contacts/${id}`);
	expect(status).toBe(200);
	const { name, number, email, extraInfo } = full;
	const createdAt = expect.stringMatching(time) as string;
	expect(data).toStrictEqual({ contact: { id, name, number, email, extraInfo, createdAt } });
});

it('list answers with the documented fields', async () => {
	const client = clientOf(await started());
	const id = await created(client, full);
	const { name, number, email, profilePicUrl } = full;
	const { status, data } = await client.get('/contacts');
	expect(status).toBe(200);
	const createdAt = expect.stringMatching(time) as string;
	expect(data).toStrictEqual({
		contacts: [{ id, name, number, email, profilePicUrl, isGroup: false, createdAt }],
		count: 1,
		hasMore: false,
	});
});

it('update changes what it names and answers with the documented fields', async () => {
	const client = clientOf(await started());
	const id = await created(client, full);
	const change = { name: 'João M. Silva', extraInfo: [{ name: 'Empresa', value: 'Acme Lda' }] };
	const { status, data } = await client.put(`/contacts/${id}`, change);
	expect(status).toBe(200);
	expect(data).toStrictEqual({
		contact: { id, name: 'João M. Silva', updatedAt: expect.stringMatching(time) },
	});
	const after = await client.get(`/contacts/${id}`);
	expect(after.data).toMatchObject({ contact: { ...change, email: full.email } });
});

it.each([
	['an empty name', { name: '', number: '351910000000' }],
	['a number with a plus', { name: 'x', number: '+351910000000' }],
	['a number that is a number', { name: 'x', number: 351910000000 }],
	['an email without an at', { name: 'x', number: '351910000000', email: 'joao' }],
	['a picture that is no URL', { name: 'x', number: '351910000000', profilePicUrl: 'a.png' }],
	['extraInfo that is no list', { name: 'x', number: '351910000000', extraInfo: { NIF: '1' } }],
	[
		'extraInfo without a value',
		{ name: 'x', number: '351910000000', extraInfo: [{ name: 'NIF' }] },
	],
	['an unknown property', { name: 'x', number: '351910000000', phone: '1' }],
	['a null', { name: 'x', number: '351910000000', email: null }],
])('create refuses %s', async (_what, body) => {
	const sandbox = await started();
	expect((await clientOf(sandbox).post('/contacts', body)).status).toBe(400);
	expect(sandbox.state.contacts.size).toBe(0);
});

it('create refuses a number that another contact has', async () => {
	const sandbox = await started();
	const client = clientOf(sandbox);
	await created(client, full);
	const again = await client.post('/contacts', { ...full, name: 'Outro' });
	expect(again.status).toBe(400);
	expect(sandbox.state.contacts.size).toBe(1);
});

it.each([
	['nothing', {}],
	['the number', { number: '351920000000' }],
	['a picture', { profilePicUrl: 'https://exemplo.pt/b.png' }],
	['an email without an at', { email: 'joao' }],
])('update refuses %s', async (_what, body) => {
	const client = clientOf(await started());
	const id = await created(client, full);
	expect((await client.put(`/contacts/${id}`, body)).status).toBe(400);
});

it.each([
	['name', 'silva', ['João Silva']],
	['number', '92000', ['Maria']],
	['email', 'EXEMPLO.PT', ['João Silva']],
	['nothing', 'zzz', []],
])('search finds by %s', async (_what, search, names) => {
	const client = clientOf(await started());
	await created(client, full);
	await created(client, { name: 'Maria', number: '351920000000' });
	const { data } = await client.get('/contacts', { params: { search } });
	const { contacts, count } = data as { contacts: { name: string }[]; count: number };
	expect(contacts.map(({ name }) => name)).toEqual(names);
	expect(count).toBe(names.length);
});
