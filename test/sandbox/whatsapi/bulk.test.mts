import { helloWorld, reached, started, stopAll, to } from './client.mts';

afterEach(stopAll);

const one = { to, template: helloWorld };
const many = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ ...one, to: String(14_155_550_000 + index) }));

it('a bulk call answers as documented, its messages are listed by its batch', async () => {
	const { client } = await started();
	const messages = [one, { ...one, sendAt: '2099-01-01T00:00:00Z' }];
	const { status, data } = await client.post('/messages/bulk', { messages });
	expect(status).toBe(202);
	const batchId = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;
	expect(data).toStrictEqual({ data: { batchId, totalMessages: 2, queued: 2, failedCount: 0 } });
	await client.post('/messages/bulk', { messages: [one] });
	const list = await client.get('/messages', { params: { batchId: data.data.batchId } });
	expect(list.data.data.map((row: { to: string }) => row.to)).toEqual([to, to]);
	const scheduled = await client.get('/messages?status=scheduled');
	expect(scheduled.data.data).toHaveLength(1);
	await reached(client, list.data.data[1].id, 'read');
});

it.each([
	['free', 100],
	['basic', 100],
	['pro', 1_000],
	['enterprise', 5_000],
] as const)('%s has at most %d in one call', async (plan, cap) => {
	const { sandbox, client } = await started({ plan, step: 60_000 });
	const most = await client.post('/messages/bulk', { messages: many(cap) });
	expect(most.data.data).toMatchObject({ totalMessages: cap, queued: cap });
	const { status, data } = await client.post('/messages/bulk', { messages: many(cap + 1) });
	expect([status, data.details[0].field]).toEqual([400, 'messages']);
	expect(sandbox.account.messages.size).toBe(cap);
});

it('free may have another limit', async () => {
	const { client } = await started({ plan: 'free', variant: { freeBulk: 0 } });
	expect((await client.post('/messages/bulk', { messages: [one] })).status).toBe(400);
});

it.each([[{}], [{ messages: [] }], [{ messages: one }], [{ messages: [one], to }]])(
	'%j is refused',
	async (body) => {
		const { client } = await started();
		expect((await client.post('/messages/bulk', body)).status).toBe(400);
	},
);

const half = [one, { to: '+1', message: 'x' }, { to }, null];

it('one wrong item refuses the call, with its place', async () => {
	const { sandbox, client } = await started();
	const { status, data } = await client.post('/messages/bulk', { messages: half });
	expect(status).toBe(400);
	expect(data.details.map(({ field }: { field: string }) => field)).toEqual([
		'messages.1.to',
		'messages.2.message',
		'messages.3.message',
		'messages.3',
	]);
	expect(sandbox.account.messages.size).toBe(0);
});

it('or wrong items are counted, and the others sent', async () => {
	const { sandbox, client } = await started({ variant: { bulkItems: 'counted' } });
	const { status, data } = await client.post('/messages/bulk', { messages: half });
	expect(status).toBe(202);
	expect(data.data).toMatchObject({ totalMessages: 4, queued: 1, failedCount: 3 });
	expect(sandbox.account.messages.size).toBe(1);
});
