import { pass, startClock, stopClock } from '../support/clock.mts';
import { clientOf, started, stopAll, unknownId } from './client.mts';

beforeEach(stopClock);
afterEach(async () => {
	startClock();
	await stopAll();
});

const messages = `/tickets/${unknownId}/messages`;

async function statuses(times: number, call: () => Promise<{ status: number }>): Promise<number[]> {
	const seen = [];
	for (let i = 0; i < times; i++) seen.push((await call()).status);
	return seen;
}

it('300 calls a minute are let through, the next one is told how long to wait', async () => {
	const client = clientOf(await started());
	const seen = await statuses(300, async () => await client.get('/contacts'));
	expect(new Set(seen)).toEqual(new Set([200]));
	const refused = await client.get('/contacts');
	expect(refused.status).toBe(429);
	expect(refused.data).toEqual({ error: expect.stringMatching(/^Limite de pedidos atingido/) });
	const seconds = String(refused.headers['retry-after']);
	expect(seconds).toBe('60');
});

it('60 sends a minute are let through; the rest of the API stays open', async () => {
	const sandbox = await started();
	const client = clientOf(sandbox);
	const { ticket } = sandbox.receive({ number: '351910000000', text: 'x' });
	const send = async () => await client.post(`/tickets/${ticket.id}/messages`, { body: 'x' });
	expect(new Set(await statuses(60, send))).toEqual(new Set([201]));
	expect((await send()).status).toBe(429);
	expect(sandbox.state.messages.size).toBe(61);
	expect((await client.get(`/tickets/${ticket.id}/messages`)).status).toBe(200);
	expect((await client.post('/contacts', {})).status).toBe(400);
});

it('sends count as calls', async () => {
	const client = clientOf(await started({ limits: { all: 3 } }));
	await statuses(3, async () => await client.post(messages, { body: 'x' }));
	expect((await client.get('/contacts')).status).toBe(429);
});

it('refused and unknown calls count, those without the key do not', async () => {
	const client = clientOf(await started({ limits: { all: 2 } }));
	const keyless = { headers: { authorization: 'Bearer sk_live_other' } };
	const wrong = await statuses(5, async () => await client.get('/contacts', keyless));
	expect(new Set(wrong)).toEqual(new Set([401]));
	expect((await client.get('/nothing')).status).toBe(404);
	expect((await client.post('/contacts', {})).status).toBe(400);
	expect((await client.get('/contacts')).status).toBe(429);
});

it('a new window begins when Retry-After is over, not before', async () => {
	const client = clientOf(await started({ limits: { all: 2 }, windowSeconds: 1 }));
	const get = async () => await client.get('/contacts');
	expect(await statuses(2, get)).toEqual([200, 200]);
	const refused = await get();
	expect([refused.status, refused.headers['retry-after']]).toEqual([429, '1']);
	await pass(999);
	expect((await get()).status).toBe(429);
	await pass(1);
	expect(await statuses(3, get)).toEqual([200, 200, 429]);
});
