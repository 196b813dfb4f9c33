import { clientOf, codeOf, started, stopAll } from './client.mts';

afterEach(stopAll);

/** What each call answers to its own kind of key, and to the other. */
const calls = [
	['GET', '/whatsapp-sessions', 'token'],
	['POST', '/whatsapp-sessions', 'token'],
	['GET', '/whatsapp-sessions/:id', 'either'],
	['POST', '/whatsapp-sessions/:id/connect', 'either'],
	['GET', '/whatsapp-sessions/:id/qrcode', 'either'],
	['POST', '/whatsapp-sessions/:id/disconnect', 'either'],
	['DELETE', '/whatsapp-sessions/:id', 'either'],
	['POST', '/send-message', 'session'],
	['GET', '/contacts', 'session'],
	['PUT', '/contacts', 'session'],
	['GET', '/contacts/351910000000', 'session'],
	['GET', '/on-whatsapp/351910000000', 'session'],
	['GET', '/groups', 'session'],
	['POST', '/groups', 'session'],
	['GET', '/groups/1@g.us', 'session'],
	['GET', '/groups/1@g.us/participants', 'session'],
	['POST', '/groups/1@g.us/participants/add', 'session'],
	['POST', '/groups/1@g.us/participants/remove', 'session'],
	['POST', '/groups/1@g.us/leave', 'session'],
	['GET', '/nothing', 'either'],
] as const;
const life = calls.slice(3, 7);

it.each(calls)('%s %s takes: %s', async (method, path, keys) => {
	const { sandbox, session, account } = await started();
	const url = path.replace(':id', sandbox.sessionId);
	const body = method === 'GET' ? {} : { data: {} };
	const bySession = await session.request({ method, url, ...body });
	expect(bySession.status === 401).toBe(keys === 'token');
	const byToken = await account.request({ method, url, ...body });
	expect(byToken.status === 401).toBe(keys === 'session');
	const none = await clientOf(sandbox.baseUrl).request({ method, url, ...body });
	expect([none.status, codeOf(none)]).toEqual([401, 'UNAUTHORIZED']);
});

it.each(life)('as a variant %s %s takes a personal token only', async (method, path) => {
	const { sandbox, session, account } = await started({ variant: { lifeKeys: 'token' } });
	const url = path.replace(':id', sandbox.sessionId);
	expect(await session.request({ method, url })).toMatchObject({ status: 401 });
	expect((await account.request({ method, url })).status).not.toBe(401);
});

it.each([
	['a session key that nobody has', { authorization: 'Bearer nobody' }],
	['a session key without Bearer', { authorization: 'session_sandbox_demo_key' }],
	['a personal token as session key', { authorization: 'Bearer personal_sandbox_demo_token' }],
	['a session key as personal token', { 'x-api-token': 'session_sandbox_demo_key' }],
	['an empty personal token', { 'x-api-token': '' }],
])('%s opens nothing', async (_what, headers) => {
	const { sandbox } = await started();
	const client = clientOf(sandbox.baseUrl, headers);
	for (const path of ['/contacts', '/whatsapp-sessions', `/whatsapp-sessions/${sandbox.sessionId}`])
		expect(await client.get(path)).toMatchObject({ status: 401 });
});

it('with both headers, each call takes its own', async () => {
	const { sandbox, session } = await started();
	const headers = { 'x-api-token': sandbox.personalToken };
	expect(await session.get('/contacts', { headers })).toMatchObject({ status: 200 });
	expect(await session.get('/whatsapp-sessions', { headers })).toMatchObject({ status: 200 });
	const { id } = sandbox.state.addSession({ name: 'Sales' });
	const other = await session.get(`/whatsapp-sessions/${id}`, { headers });
	expect(other).toMatchObject({ status: 200 });
});

it('a session key does not open another session, and dies with its own', async () => {
	const { sandbox, session, account } = await started();
	const other = sandbox.state.addSession({ name: 'Sales' });
	const answer = await session.get(`/whatsapp-sessions/${other.id}`);
	expect([answer.status, codeOf(answer)]).toEqual([404, 'SESSION_NOT_FOUND']);
	await account.delete(`/whatsapp-sessions/${sandbox.sessionId}`);
	expect(await session.get('/contacts')).toMatchObject({ status: 401 });
});

it('the ledger masks both keys', async () => {
	const { sandbox, session, account } = await started();
	await session.get('/contacts');
	await account.get('/whatsapp-sessions');
	const [first, second] = sandbox.ledger.calls;
	expect(first?.headers.authorization).toBe('Bearer ***');
	expect(second?.headers['x-api-token']).toBe('***');
});
