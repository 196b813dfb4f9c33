import axios from 'axios';
import { clientOf, controlOf, started, stopAll, unknownId } from './client.mts';

afterEach(stopAll);

const other = `sk_live_${'0'.repeat(48)}`;

it.each([
	['no key', {}],
	['another scheme', { authorization: `Basic ${other}` }],
	['another key', { authorization: `Bearer ${other}` }],
	['half a key', { authorization: 'Bearer sk_live_5a4d' }],
])('with %s every address is a 401', async (_what, headers) => {
	const { sandbox } = await started();
	const options = { headers: { ...headers }, validateStatus: () => true, proxy: false } as const;
	for (const url of ['/auth/me', `/messages/${unknownId}`, '/nothing']) {
		const { status, data } = await axios.get(`${sandbox.baseUrl}${url}`, options);
		expect([status, data]).toEqual([
			401,
			{ success: false, error: expect.stringMatching(/sk_live_|Invalid API key/) },
		]);
	}
});

it('a deactivated account is a 403', async () => {
	const { sandbox, client } = await started();
	expect((await controlOf(sandbox).patch('/account', { active: false })).status).toBe(200);
	const { status, data } = await client.get('/auth/me');
	expect([status, data.success]).toEqual([403, false]);
});

it('the old key dies at once when a new one is made', async () => {
	const { sandbox, client } = await started();
	const { status, data } = await client.post('/auth/me/rotate-key');
	expect(status).toBe(200);
	expect(data).toStrictEqual({
		success: true,
		data: { apiKey: expect.stringMatching(/^sk_live_[0-9a-f]{48}$/) },
	});
	expect((await client.get('/auth/me')).status).toBe(401);
	expect(sandbox.apiKey).toBe(data.data.apiKey);
	expect((await clientOf(sandbox).get('/auth/me')).status).toBe(200);
});

it('the ledger does not show the key', async () => {
	const { sandbox, client } = await started();
	await client.get('/auth/me');
	expect(JSON.stringify(sandbox.ledger.calls)).not.toContain(sandbox.apiKey);
});
