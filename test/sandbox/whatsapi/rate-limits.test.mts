import type { AxiosInstance } from 'axios';
import { pass, startClock, stopClock } from '../../support/clock.mts';
import { clientOf, controlOf, started, stopAll } from './client.mts';

beforeEach(stopClock);
afterEach(async () => {
	startClock();
	await stopAll();
});

const usage = async (client: AxiosInstance, url = '/auth/me') => {
	const { status, headers } = await client.get(url);
	return {
		status,
		limit: headers['x-ratelimit-limit'],
		remaining: headers['x-ratelimit-remaining'],
		reset: Number(headers['x-ratelimit-reset']),
		retryAfter: headers['retry-after'],
	};
};

it.each([
	['free', 20],
	['basic', 100],
	['pro', 500],
	['enterprise', 2_000],
] as const)('%s has %d calls a minute, and says so with every answer', async (plan, limit) => {
	const { client } = await started({ plan });
	const now = Date.now() / 1000;
	const first = await usage(client);
	const rest = { limit: String(limit), retryAfter: undefined };
	expect(first).toMatchObject({ status: 200, remaining: String(limit - 1), ...rest });
	expect(first.reset).toBe(Math.ceil(now + 60));
	expect(await usage(client, '/nothing')).toMatchObject({
		status: 404,
		remaining: String(limit - 2),
		...rest,
	});
});

it('the call after the last one is told how long to wait', async () => {
	const { client } = await started({ plan: 'free' });
	for (let left = 19; left >= 0; left--) expect((await usage(client)).remaining).toBe(String(left));
	const refused = await usage(client);
	expect(refused).toMatchObject({ status: 429, limit: '20', remaining: '0' });
	expect(refused.retryAfter).toBe('60');
});

it.each(['fixed', 'sliding'] as const)(
	'in a %s window there is room again later',
	async (window) => {
		const limits = { free: 2 };
		const { client } = await started({
			plan: 'free',
			limits,
			windowSeconds: 1,
			variant: { window },
		});
		expect((await usage(client)).status).toBe(200);
		await pass(500);
		expect((await usage(client)).status).toBe(200);
		expect(await usage(client)).toMatchObject({ status: 429, retryAfter: '1' });
		await pass(500);
		expect((await usage(client)).status).toBe(200);
		expect((await usage(client)).status).toBe(window === 'fixed' ? 200 : 429);
	},
);

it('an upgrade counts at once', async () => {
	const { sandbox, client } = await started({ plan: 'free', limits: { free: 1 } });
	await usage(client);
	expect((await usage(client)).status).toBe(429);
	await controlOf(sandbox).patch('/account', { plan: 'basic' });
	expect(await usage(client)).toMatchObject({ status: 200, limit: '100' });
});

it('accounts do not share their calls; a new key does not bring new ones', async () => {
	const { sandbox, client } = await started({ plan: 'free', limits: { free: 2 } });
	await usage(client);
	const { data } = await client.post('/auth/me/rotate-key');
	expect((await usage(clientOf(sandbox, data.data.apiKey))).status).toBe(429);
	const other = sandbox.state.register('Ana', 'ana@example.com');
	expect((await usage(clientOf(sandbox, other.apiKey))).status).toBe(200);
});

it('5 registrations a minute', async () => {
	const { sandbox } = await started();
	const keyless = clientOf(sandbox, 'none');
	const fields = { name: 'Ana', email: 'ana@example.com' };
	for (let left = 4; left >= 0; left--) {
		const { status, headers } = await keyless.post('/auth/register', fields);
		expect([status, headers['x-ratelimit-remaining']]).toEqual([201, String(left)]);
	}
	const { status, headers } = await keyless.post('/auth/register', fields);
	expect(status).toBe(429);
	expect(headers['retry-after']).toBe('60');
});
