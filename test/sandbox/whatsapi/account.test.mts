import type { Variant } from '../../../sandbox/whatsapi/variant.mts';
import { clientOf, controlOf, started, stopAll } from './client.mts';

afterEach(stopAll);

const meta = { whatsappAccessToken: 'EAAcx', whatsappPhoneNumberId: '1234567890' };

it('shows the account as documented, the webhook in full', async () => {
	const { sandbox, client } = await started();
	const url = 'https://yourapp.com/webhooks/whatsapi?token=s3cret';
	expect((await client.put('/auth/me/webhook', { url })).status).toBe(200);
	expect(sandbox.webhook).toEqual({ url });
	const { name, email } = sandbox.account;
	expect((await client.get('/auth/me')).data).toStrictEqual({
		data: { name, email, plan: 'pro', messagesSent: 0, byocConfigured: true, webhookUrl: url },
	});
	await client.delete('/auth/me/webhook');
	expect((await client.delete('/auth/me/webhook')).status).toBe(200);
	expect((await client.get('/auth/me')).data.data.webhookUrl).toBeNull();
});

it('what the control sets is the account webhook, too', async () => {
	const { sandbox, client } = await started();
	await controlOf(sandbox).put('/webhook', { url: 'http://127.0.0.1:1/hook' });
	expect((await client.get('/auth/me')).data.data.webhookUrl).toBe('http://127.0.0.1:1/hook');
});

it.each([
	['http://example.com/hook', 400],
	['ftp://example.com/hook', 400],
	['hook', 400],
	['http://127.0.0.1:5678/hook', 200],
	['https://example.com/hook', 200],
])('the webhook %s is a %d', async (url, status) => {
	const { client } = await started();
	expect((await client.put('/auth/me/webhook', { url })).status).toBe(status);
});

it('registers an account of its own, free and without credentials', async () => {
	const { sandbox, client } = await started();
	const keyless = clientOf(sandbox, 'none');
	const fields = { name: 'Ana', email: 'ana@example.com' };
	const { status, data } = await keyless.post('/auth/register', fields);
	expect(status).toBe(201);
	const apiKey = expect.stringMatching(/^sk_live_[0-9a-f]{48}$/) as string;
	expect(data).toStrictEqual({ success: true, data: { apiKey, plan: 'free' } });
	const theirs = clientOf(sandbox, data.data.apiKey);
	const mine = { plan: 'free', messagesSent: 0, byocConfigured: false, webhookUrl: null };
	expect((await theirs.get('/auth/me')).data.data).toStrictEqual({ ...fields, ...mine });
	await theirs.put('/auth/me/webhook', { url: 'https://example.com/theirs' });
	expect((await client.get('/auth/me')).data.data.webhookUrl).toBeNull();
});

it.each([
	[{}, ['name', 'email']],
	[{ name: 'Ana' }, ['email']],
	[{ name: 'Ana', email: 'ana' }, ['email']],
	[{ name: '', email: 'a@b.pt', plan: 'pro' }, ['plan', 'name']],
])('registering %j is refused for %j', async (body, fields) => {
	const { sandbox } = await started();
	const { status, data } = await clientOf(sandbox).post('/auth/register', body);
	expect(status).toBe(400);
	expect(data.details.map(({ field }: { field: string }) => field)).toEqual(fields);
});

it('credentials are saved, verified and removed', async () => {
	const { client } = await started({ credentials: null });
	const url = '/auth/me/credentials';
	expect((await client.post(`${url}/verify`)).status).toBe(400);
	expect((await client.put(url, { whatsappAccessToken: 'EAAcx' })).status).toBe(400);
	expect((await client.put(url, meta)).data).toEqual({
		success: true,
		data: { byocConfigured: true },
	});
	expect((await client.get('/auth/me')).data.data.byocConfigured).toBe(true);
	expect((await client.post(`${url}/verify`)).data.data.verified).toBe(true);
	await client.put(url, { ...meta, whatsappAccessToken: 'wrong' });
	expect((await client.post(`${url}/verify`)).data.data.verified).toBe(false);
	await client.delete(url);
	expect((await client.get('/auth/me')).data.data.byocConfigured).toBe(false);
});

it.each<[Variant['acknowledgement'], number, unknown]>([
	['data', 200, { success: true, data: { byocConfigured: true } }],
	['success', 200, { success: true }],
	['empty', 204, ''],
])('acknowledges with %s', async (acknowledgement, status, body) => {
	const { client } = await started({ variant: { acknowledgement } });
	const answer = await client.put('/auth/me/credentials', meta);
	expect([answer.status, answer.data]).toEqual([status, body]);
});

it('refuses wrong credentials at verification, if it is so', async () => {
	const { client } = await started({ variant: { verification: 'refused' } });
	await client.put('/auth/me/credentials', { ...meta, whatsappPhoneNumberId: '+1 234' });
	const { status, data } = await client.post('/auth/me/credentials/verify');
	expect([status, data.error]).toEqual([400, expect.stringContaining('phoneNumberId')]);
});

it('checkout and portal give addresses at Stripe', async () => {
	const { client } = await started();
	const checkout = await client.post('/billing/checkout', { plan: 'pro' });
	expect(checkout.data.data.url).toMatch(/^https:\/\/checkout\.stripe\.com\//);
	expect((await client.post('/billing/checkout', { plan: 'enterprise' })).status).toBe(400);
	expect((await client.get('/billing/portal')).data.data.url).toMatch(/^https:\/\/billing\.stripe/);
});

it.each([
	['portalUrl', { portalUrl: expect.stringMatching(/^https:/) }],
	['text', expect.stringMatching(/^https:/)],
] as const)('the portal may be in %s', async (portal, data) => {
	const { client } = await started({ variant: { portal } });
	expect((await client.get('/billing/portal')).data.data).toEqual(data);
});
