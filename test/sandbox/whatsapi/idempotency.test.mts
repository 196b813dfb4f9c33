import { clientOf, helloWorld, started, stopAll, to } from './client.mts';

afterEach(stopAll);

const body = { to, template: helloWorld };
const keyed = (key = 'order-1234-shipped') => ({ headers: { 'idempotency-key': key } });

it('the same key and body send once and give the first answer again', async () => {
	const { sandbox, client } = await started();
	const first = await client.post('/send-message', body, keyed());
	expect(first.headers['idempotency-replayed']).toBeUndefined();
	const again = await client.post('/send-message', { template: helloWorld, to }, keyed());
	expect([again.status, again.data]).toEqual([202, first.data]);
	expect(again.headers['idempotency-replayed']).toBe('true');
	expect(sandbox.account.messages.size).toBe(1);
});

it('another key, no key and another account send', async () => {
	const { sandbox, client } = await started();
	const other = sandbox.state.register('Ana', 'ana@example.com');
	other.credentials = sandbox.account.credentials;
	await client.post('/send-message', body, keyed());
	await client.post('/send-message', body, keyed('other'));
	await client.post('/send-message', body);
	await clientOf(sandbox, other.apiKey).post('/send-message', body, keyed());
	expect([sandbox.account.messages.size, other.messages.size]).toEqual([3, 1]);
});

it('another body is a 409', async () => {
	const { sandbox, client } = await started();
	await client.post('/send-message', body, keyed());
	const { status, data } = await client.post('/send-message', { ...body, to: '351910' }, keyed());
	expect([status, data]).toEqual([
		409,
		{ success: false, error: expect.stringContaining('Idempotency key') },
	]);
	expect(sandbox.account.messages.size).toBe(1);
});

it('a refused call does not use up its key', async () => {
	const { client } = await started();
	expect((await client.post('/send-message', { to }, keyed())).status).toBe(400);
	expect((await client.post('/send-message', body, keyed())).status).toBe(202);
});

it('an answer that was lost is given again', async () => {
	const { sandbox, client } = await started();
	sandbox.failNext({ kind: 'resetAfter' });
	await expect(client.post('/send-message', body, keyed())).rejects.toThrow();
	const again = await client.post('/send-message', body, keyed());
	expect([again.status, again.headers['idempotency-replayed']]).toEqual([202, 'true']);
	expect(sandbox.account.messages.size).toBe(1);
});

it('a key counts for 24 hours', async () => {
	const { sandbox, client } = await started();
	await client.post('/send-message', body, keyed());
	const now = Date.now();
	const clock = jest.spyOn(Date, 'now');
	const sendAfter = async (hours: number) => {
		clock.mockReturnValue(now + hours * 3_600_000);
		return (await client.post('/send-message', body, keyed())).headers['idempotency-replayed'];
	};
	expect(await sendAfter(23.9)).toBe('true');
	expect(await sendAfter(24.1)).toBeUndefined();
	clock.mockRestore();
	expect(sandbox.account.messages.size).toBe(2);
});

it.each([
	['honoured', 1],
	['ignored', 2],
] as const)('of bulk calls it may be %s', async (bulkIdempotency, sent) => {
	const { sandbox, client } = await started({ variant: { bulkIdempotency } });
	const bulk = { messages: [body] };
	for (let i = 0; i < 2; i++) await client.post('/messages/bulk', bulk, keyed());
	expect(sandbox.account.messages.size).toBe(sent);
});

it('the two reasons for a 409 may have one text', async () => {
	const { sandbox, client } = await started({ variant: { conflictTexts: 'alike' } });
	const first = await client.post('/send-message', body, keyed());
	const reused = await client.post('/send-message', { ...body, metadata: {} }, keyed());
	sandbox.state.fates.set(to, { reaches: 'queued' });
	const retried = await client.post(`/messages/${first.data.data.id}/retry`);
	expect([reused.status, retried.status]).toEqual([409, 409]);
	expect(reused.data).toEqual(retried.data);
});
