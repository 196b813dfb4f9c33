import type { Variant } from '../../../sandbox/whatsapi/variant.mts';
import { clientOf, helloWorld, reached, sent, started, stopAll, to, unknownId } from './client.mts';

afterEach(stopAll);

async function listed(count: number, variant: Partial<Variant> = {}) {
	const { sandbox, client } = await started({ variant, step: 60_000 });
	const ids = [];
	for (let index = 0; index < count; index++) ids.push(await sent(client));
	return { sandbox, client, ids };
}

it('pages have 20 rows, newest first, at most 200 on demand', async () => {
	const { client, ids } = await listed(22);
	const first = (await client.get('/messages')).data;
	expect(first.data.map(({ id }: { id: string }) => id)).toEqual(ids.toReversed().slice(0, 20));
	expect(first.pagination).toEqual({ page: 1, limit: 20, total: 22, totalPages: 2 });
	expect((await client.get('/messages?page=2')).data.data).toHaveLength(2);
	expect((await client.get('/messages?page=3')).data.data).toEqual([]);
	expect((await client.get('/messages?limit=200')).data.data).toHaveLength(22);
	expect((await client.get('/messages?limit=21&page=2')).data.data).toHaveLength(1);
});

it.each(['limit=0', 'limit=201', 'limit=x', 'page=0', 'status=lost', 'batchId=7', 'order=asc'])(
	'%s is refused',
	async (query) => {
		const { client } = await started();
		const { status, data } = await client.get(`/messages?${query}`);
		expect([status, data.details[0].field]).toEqual([400, query.split('=')[0]]);
	},
);

it('the status filters', async () => {
	const { sandbox, client } = await started();
	sandbox.fail(to, 'x');
	await reached(client, await sent(client), 'failed');
	await reached(client, await sent(client, { to: '14155552672' }), 'read');
	const { data } = await client.get('/messages?status=failed');
	expect(data.data).toMatchObject([{ to, status: 'failed', errorMessage: 'x' }]);
	expect(data.data[0].timeline).toBeUndefined();
});

const rows = [expect.objectContaining({ to })];
const pages = { page: 1, limit: 20, total: 1 };

it.each<[Variant['list'], object]>([
	['pagination', { data: rows, pagination: { ...pages, totalPages: 1 } }],
	['messages', { data: { messages: rows, ...pages } }],
	['items', { data: { items: rows }, meta: { ...pages, totalPages: 1 } }],
	['rows', { data: rows }],
])('a list may have its rows in %s', async (list, answer) => {
	const { client } = await listed(1, { list });
	expect((await client.get('/messages')).data).toEqual(answer);
});

it('may begin with the oldest', async () => {
	const { client, ids } = await listed(2, { order: 'oldest' });
	const { data } = await client.get('/messages');
	expect(data.data.map(({ id }: { id: string }) => id)).toEqual(ids);
});

it.each([
	['printed', true, undefined],
	['always', true, true],
	['never', undefined, undefined],
] as const)('success is there %s', async (success, onSend, onRead) => {
	const { client } = await started({ variant: { success } });
	const answer = await client.post('/send-message', { to, template: helloWorld });
	expect(answer.data.success).toBe(onSend);
	expect((await client.get('/messages')).data.success).toBe(onRead);
	expect((await client.get('/auth/me')).data.success).toBe(onRead);
	expect((await client.post('/send-message', {})).data.success).toBe(false);
});

it.each([
	['get', `/messages/${unknownId}`, 404],
	['post', `/messages/${unknownId}/retry`, 404],
	['get', '/messages/7', 400],
	['get', '/nothing', 404],
	['delete', '/messages', 404],
	['get', '/messages/%ZZ', 400],
])('%s %s is a %d in the documented layout', async (method, url, status) => {
	const { sandbox } = await started();
	const answer = await clientOf(sandbox).request({ method, url });
	expect(answer.status).toBe(status);
	expect(answer.data).toMatchObject({ success: false, error: expect.stringMatching(/\S/) });
	expect('details' in answer.data).toBe(url === '/messages/7');
});
