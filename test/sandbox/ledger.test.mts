import { clientOf, started, stopAll, unknownId } from './client.mts';

afterEach(stopAll);

it('holds every call in order: as it came and as it was answered', async () => {
	const sandbox = await started();
	const client = clientOf(sandbox);
	const joao = { name: 'João', number: '351910000000' };
	const before = new Date().toISOString();
	await client.post('/contacts', joao, { headers: { 'x-mine': 'yes' } });
	await client.get('/contacts', { params: { search: 'jo', page: 1 } });
	await client.get(`/tickets/${unknownId}`);
	const normal = { answer: 'normal' };
	const { calls } = sandbox.ledger;
	expect(calls).toMatchObject([
		{
			method: 'POST',
			path: '/api/v2/contacts',
			query: {},
			body: joao,
			status: 201,
			accepted: true,
		},
		{ method: 'GET', path: '/api/v2/contacts', body: null, status: 200, accepted: true, ...normal },
		{
			method: 'GET',
			path: `/api/v2/tickets/${unknownId}`,
			status: 404,
			accepted: false,
			...normal,
		},
	]);
	expect({ ...(calls[1]?.query as object) }).toEqual({ search: 'jo', page: '1' });
	expect(calls[0]?.headers).toMatchObject({ 'x-mine': 'yes', 'content-type': 'application/json' });
	const times = [before, ...calls.map(({ at }) => at), new Date().toISOString()];
	expect(times).toEqual(times.toSorted());
});

it('holds the calls that were refused for their key, body included', async () => {
	const sandbox = await started();
	const keyless = { headers: { authorization: undefined } };
	await clientOf(sandbox).post('/contacts', { name: 'x' }, keyless);
	expect(sandbox.ledger.calls).toMatchObject([{ status: 401, body: { name: 'x' } }]);
	expect(sandbox.ledger.calls[0]?.headers).not.toHaveProperty('authorization');
});

it('holds a body that is no JSON as text', async () => {
	const sandbox = await started();
	const json = { headers: { 'content-type': 'application/json' } };
	await clientOf(sandbox).post('/contacts', '{"name":', json);
	expect(sandbox.ledger.calls).toMatchObject([{ status: 400, body: '{"name":' }]);
});

it.each([
	['Bearer sk_live_sandbox_demo_key', 'Bearer ***'],
	['Bearer sk_live_other and more', 'Bearer ***'],
	['sk_live_sandbox_demo_key', '***'],
])('masks the key: %s', async (authorization, masked) => {
	const sandbox = await started();
	await clientOf(sandbox).get('/contacts', { headers: { authorization } });
	expect(sandbox.ledger.calls[0]?.headers.authorization).toBe(masked);
	expect(JSON.stringify(sandbox.ledger.calls)).not.toContain('sk_live_');
});

it('can be cleared', async () => {
	const sandbox = await started();
	await clientOf(sandbox).get('/contacts');
	sandbox.ledger.clear();
	expect(sandbox.ledger.calls).toEqual([]);
});
