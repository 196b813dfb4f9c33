import { acquire as admitTo } from '../../nodes/shared/http/rate-limiter.ts';
import type { Limit } from '../../nodes/shared/http/limit.ts';

const WINDOW_MS = 200;
const limit = (calls: number, what = 'calls'): Limit => ({
	what,
	calls,
	windowMs: WINDOW_MS,
	applies: () => true,
});

let accounts = 0;
let account: string;
beforeEach(() => {
	account = `account ${++accounts}`;
});

const admit = async (limits: Limit[], cancelled?: AbortSignal) =>
	await admitTo(
		limits.map((limit) => ({ account, limit })),
		cancelled,
	);

/** Makes calls of 5 ms, all at once as far as they are admitted; the times at which they began. */
async function callTimes(count: number, limits: Limit[]): Promise<number[]> {
	const started = Date.now();
	return await Promise.all(
		Array.from({ length: count }, async () => {
			const pass = await admit(limits);
			const time = Date.now() - started;
			await new Promise((resolve) => setTimeout(resolve, 5));
			pass.release();
			return time;
		}),
	);
}

test('no sliding window holds more than the limit, and no time is wasted', async () => {
	const times = await callTimes(30, [limit(10)]);
	for (const time of times) {
		const inWindow = times.filter((other) => other >= time && other < time + WINDOW_MS);
		expect(inWindow.length).toBeLessThanOrEqual(10);
	}
	expect(Math.max(...times)).toBeLessThan(2 * WINDOW_MS + 150);
});

test('of several limits, each counts', async () => {
	const times = await callTimes(6, [limit(100, 'all'), limit(2, 'few')]);
	expect(times.filter((time) => time < WINDOW_MS)).toHaveLength(2);
	expect(times.filter((time) => time < 2 * WINDOW_MS)).toHaveLength(4);
});

test('a call behind a narrow limit does not hold up others', async () => {
	await callTimes(2, [limit(100, 'all'), limit(2, 'few')]);
	const behind = callTimes(1, [limit(100, 'all'), limit(2, 'few')]);
	const [time] = await callTimes(1, [limit(100, 'all')]);
	expect(time).toBeLessThan(WINDOW_MS / 2);
	await behind;
});

test('accounts do not share a window', async () => {
	await callTimes(2, [limit(2)]);
	account += ' other';
	expect(Math.max(...(await callTimes(2, [limit(2)])))).toBeLessThan(WINDOW_MS / 2);
});

test('a refusal pauses everybody for as long as the gateway asks, and takes no place', async () => {
	const pass = await admit([limit(3)]);
	pass.backOff(100);
	const times = await callTimes(3, [limit(3)]);
	expect(Math.min(...times)).toBeGreaterThanOrEqual(95);
	expect(Math.max(...times)).toBeLessThan(100 + WINDOW_MS / 2);
});

test('a gateway that tells its limit is believed, as is what others have left of it', async () => {
	const told = limit(1);
	(await admit([told])).release({ calls: 3, left: 2, resetMs: 60_000 });
	expect(Math.max(...(await callTimes(2, [told])))).toBeLessThan(WINDOW_MS / 2);
	const last = await callTimes(1, [told]);
	expect(last[0]).toBeGreaterThanOrEqual(WINDOW_MS / 2);
	const pass = await admit([told]);
	pass.release({ calls: 3, left: 0, resetMs: 2 * WINDOW_MS });
	const [time] = await callTimes(1, [told]);
	expect(time).toBeGreaterThanOrEqual(2 * WINDOW_MS - 5);
});

test('who waited is told for what', async () => {
	const few = limit(1);
	const first = await admit([few]);
	expect(first.waitedFor).toBeUndefined();
	first.release();
	expect((await admit([few])).waitedFor).toEqual({ what: few.what, calls: 1 });
});

test('cancelling ends every wait at once, and leaves no place taken', async () => {
	const few = { ...limit(1), windowMs: 60_000 };
	(await admit([few])).release();
	const cancel = new AbortController();
	const waiting = [1, 2, 3].map(() => admit([few], cancel.signal));
	const started = Date.now();
	setTimeout(() => cancel.abort(), 50);
	const outcomes = await Promise.allSettled(waiting);
	expect(Date.now() - started).toBeLessThan(500);
	for (const outcome of outcomes) {
		expect(outcome).toMatchObject({ reason: { message: 'The execution was stopped' } });
	}
});
