import { clientOf, started, stopAll } from './client.mts';

afterEach(stopAll);

it.each([
	['nested', { error: { code: 'VALIDATION_ERROR', message: 'to is required' } }],
	['flat', { code: 'VALIDATION_ERROR', message: 'to is required' }],
	['success', { success: false, error: 'VALIDATION_ERROR', message: 'to is required' }],
] as const)('the layout %s', async (errors, expected) => {
	const { session } = await started({ variant: { errors } });
	expect((await session.post('/send-message', { text: 'A' })).data).toEqual(expected);
});

it.each([
	[401, 'UNAUTHORIZED'],
	[404, 'NOT_FOUND'],
	[409, 'SESSION_DISCONNECTED'],
	[422, 'VALIDATION_ERROR'],
	[429, 'RATE_LIMITED'],
	[500, 'INTERNAL_ERROR'],
	[503, 'INTERNAL_ERROR'],
])('a fault of status %s says %s', async (status, code) => {
	const { sandbox, session } = await started();
	sandbox.failNext({ kind: 'status', status });
	const answer = await session.get('/contacts');
	expect([answer.status, answer.data.error.code]).toEqual([status, code]);
});

it.each([
	['that is no JSON', '{', 'application/json'],
	['of another type', 'to=1', 'application/x-www-form-urlencoded'],
	['that is too large', JSON.stringify({ text: 'x'.repeat(2 ** 20) }), 'application/json'],
])('a body %s is a 422', async (_what, body, type) => {
	const { session } = await started();
	const headers = { 'content-type': type };
	const answer = await session.post('/send-message', body, { headers });
	expect([answer.status, answer.data.error.code]).toEqual([422, 'VALIDATION_ERROR']);
});

it('an address that there is not is a 404, also outside of the API', async () => {
	const { sandbox, session } = await started();
	for (const answer of [
		await session.get('/status'),
		await session.put(`/whatsapp-sessions/${sandbox.sessionId}`, {}),
		await clientOf(sandbox.url).get('/'),
	])
		expect([answer.status, answer.data.error.code]).toEqual([404, 'NOT_FOUND']);
});
