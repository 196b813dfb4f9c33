import { clientOf, started, stopAll } from './client.mts';

afterEach(stopAll);

const keyed = (authorization?: string) => ({ headers: { authorization } });

const form = 'use Authorization: Bearer sk_live_…';
const wrong = 'API Key inválida';

it.each([
	['missing', undefined, 'cabeçalho Authorization em falta'],
	['empty', '', form],
	['without Bearer', 'sk_live_sandbox_demo_key', form],
	['of another scheme', 'Basic sk_live_sandbox_demo_key', form],
	['with a lower-case scheme', 'bearer sk_live_sandbox_demo_key', form],
	['not a live key', 'Bearer sk_test_sandbox_demo_key', form],
	['followed by more', 'Bearer sk_live_sandbox_demo_key x', form],
	['of somebody else', 'Bearer sk_live_other', wrong],
	['nearly right', 'Bearer sk_live_sandbox_demo_keyy', wrong],
])('an authorization that is %s gets a 401', async (_what, authorization, why) => {
	const sandbox = await started();
	const answer = await clientOf(sandbox).get('/contacts', keyed(authorization));
	expect(answer.status).toBe(401);
	expect(answer.data).toStrictEqual({ error: `Não autenticado: ${why}` });
});

it('the demo key opens the door', async () => {
	const sandbox = await started();
	const answer = await clientOf(sandbox).get('/contacts');
	expect(answer.status).toBe(200);
});

it('another key can be set, and the demo key is then wrong', async () => {
	const sandbox = await started({ apiKey: 'sk_live_mine' });
	const client = clientOf(sandbox);
	expect((await client.get('/contacts')).status).toBe(200);
	const demo = await client.get('/contacts', keyed('Bearer sk_live_sandbox_demo_key'));
	expect(demo.status).toBe(401);
});

it('a key that no caller could use is refused at the start', async () => {
	await expect(started({ apiKey: 'secret' })).rejects.toThrow('sk_live_');
});

it('the key comes first: before the body, the address and the method are looked at', async () => {
	const client = clientOf(await started());
	const wrong = keyed('Bearer sk_live_other');
	expect((await client.post('/contacts', {}, wrong)).status).toBe(401);
	expect((await client.get('/nothing', wrong)).status).toBe(401);
	expect((await client.delete('/contacts', wrong)).status).toBe(401);
});

it('a refused call changes nothing', async () => {
	const sandbox = await started();
	const contact = { name: 'João', number: '351910000000' };
	await clientOf(sandbox).post('/contacts', contact, keyed('Bearer sk_live_other'));
	expect(sandbox.state.contacts.size).toBe(0);
});
