import { pass, startClock, stopClock } from '../../support/clock.mts';
import { codeOf, started, stopAll } from './client.mts';

beforeEach(stopClock);
afterEach(async () => {
	startClock();
	await stopAll();
});

const message = { to: '351910000000', text: 'Olá' };

/** How many of these calls come through before one is refused. */
async function until429(call: () => Promise<{ status: number }>): Promise<number> {
	for (let taken = 0; taken < 1_000; taken++) if ((await call()).status === 429) return taken;
	throw new Error('No limit');
}

it('10 sends a minute for each session, the next one is told how long to wait', async () => {
	const { sandbox, session } = await started();
	expect(await until429(async () => await session.post('/send-message', message))).toBe(10);
	const refused = await session.post('/send-message', message);
	expect([refused.status, codeOf(refused)]).toEqual([429, 'RATE_LIMITED']);
	expect(refused.headers['retry-after']).toBe('60');
	expect(sandbox.state.messages).toHaveLength(10);
	expect(await session.get('/contacts')).toMatchObject({ status: 200 });

	const { key } = sandbox.state.addSession({ name: 'Sales', status: 'CONNECTED' });
	const headers = { authorization: `Bearer ${key}` };
	const bySales = async () => await session.post('/send-message', message, { headers });
	expect(await until429(bySales)).toBe(10);
});

it('100 calls a minute for the user, whatever key they come with', async () => {
	const { sandbox, session, account } = await started();
	const { key } = sandbox.state.addSession({ name: 'Sales', status: 'CONNECTED' });
	const headers = { authorization: `Bearer ${key}` };
	for (let i = 0; i < 30; i++) await session.get('/contacts', { headers });
	for (let i = 0; i < 30; i++) await account.get('/whatsapp-sessions');
	await session.post('/send-message', message);
	expect(await until429(async () => await session.get('/contacts'))).toBe(39);
	expect(await account.get('/whatsapp-sessions')).toMatchObject({ status: 429 });
	expect(await session.get('/contacts', { headers })).toMatchObject({ status: 429 });
});

it('refused calls count, those without a key do not', async () => {
	const { session } = await started({ limits: { all: 2 } });
	const headers = { authorization: 'Bearer nobody' };
	for (let i = 0; i < 5; i++) await session.get('/contacts', { headers });
	expect(await session.post('/send-message', {})).toMatchObject({ status: 422 });
	expect(await session.get('/nothing')).toMatchObject({ status: 404 });
	expect(await session.get('/contacts')).toMatchObject({ status: 429 });
});

it.each(['fixed', 'sliding'] as const)(
	'after Retry-After a %s window takes more',
	async (window) => {
		const options = { limits: { send: 2 }, windowSeconds: 1, variant: { window } };
		const { session } = await started(options);
		const send = async () => await session.post('/send-message', message);
		expect(await until429(send)).toBe(2);
		await pass(Number((await send()).headers['retry-after']) * 1000);
		expect(await send()).toMatchObject({ status: 200 });
	},
);
