import { acquire as admitTo } from '../../nodes/shared/http/rate-limiter.ts';
import type { Limit } from '../../nodes/shared/http/limit.ts';

const WINDOW_MS = 200;
const limit = (calls: number, what = 'calls'): Limit => ({
	what,
	calls,
	windowMs: WINDOW_MS,
	applies: () => true,
});

/** How long a call takes. */
const CALL_MS = 5;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

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

/** Makes calls, all at once as far as they are admitted; the times at which they began. */
async function callTimes(count: number, limits: Limit[]): Promise<number[]> {
	const started = Date.now();
	const calls = Array.from({ length: count }, async () => {
		const permit = await admit(limits);
		const time = Date.now() - started;
		await new Promise((resolve) => setTimeout(resolve, CALL_MS));
		permit.release();
		return time;
	});
	await jest.runAllTimersAsync();
	return await Promise.all(calls);
}

const repeat = (count: number, time: number) => Array.from({ length: count }, () => time);

/** When a place is free again that was taken at once. */
const NEXT_MS = CALL_MS + WINDOW_MS;

test('no sliding window holds more than the limit, and no time is wasted', async () => {
	const times = await callTimes(30, [limit(10)]);
	expect(times).toEqual([...repeat(10, 0), ...repeat(10, NEXT_MS), ...repeat(10, 2 * NEXT_MS)]);
});

test('of several limits, each counts', async () => {
	const times = await callTimes(6, [limit(100, 'all'), limit(2, 'few')]);
	expect(times).toEqual([...repeat(2, 0), ...repeat(2, NEXT_MS), ...repeat(2, 2 * NEXT_MS)]);
});

test('a call behind a narrow limit does not hold up others', async () => {
	await callTimes(2, [limit(100, 'all'), limit(2, 'few')]);
	const behind = callTimes(1, [limit(100, 'all'), limit(2, 'few')]);
	expect(await callTimes(1, [limit(100, 'all')])).toEqual([0]);
	expect(await behind).toEqual([WINDOW_MS]);
});

test('accounts do not share a window', async () => {
	await callTimes(2, [limit(2)]);
	account += ' other';
	expect(await callTimes(2, [limit(2)])).toEqual([0, 0]);
});

test('a refusal pauses everybody for as long as the gateway asks, and takes no place', async () => {
	const permit = await admit([limit(3)]);
	permit.backOff(100);
	expect(await callTimes(3, [limit(3)])).toEqual([100, 100, 100]);
});

test('a gateway that tells its limit is believed, as is what others have left of it', async () => {
	const told = limit(1);
	(await admit([told])).release({ calls: 3, left: 2, resetMs: 60_000 });
	expect(await callTimes(2, [told])).toEqual([0, 0]);
	// The first of the three was released a call's length before the other two.
	expect(await callTimes(1, [told])).toEqual([WINDOW_MS - CALL_MS]);
	const permit = await admit([told]);
	permit.release({ calls: 3, left: 0, resetMs: 2 * WINDOW_MS });
	expect(await callTimes(1, [told])).toEqual([2 * WINDOW_MS]);
});

test('who waited is told for what', async () => {
	const few = limit(1);
	const first = await admit([few]);
	expect(first.waitedFor).toBeUndefined();
	first.release();
	const second = admit([few]);
	await jest.runAllTimersAsync();
	expect((await second).waitedFor).toEqual({ what: few.what, calls: 1 });
});

test('cancelling ends every wait at once, and leaves no place taken', async () => {
	const few = { ...limit(1), windowMs: 60_000 };
	const started = Date.now();
	(await admit([few])).release();
	const cancel = new AbortController();
	const waiting = Promise.allSettled([1, 2, 3].map(() => admit([few], cancel.signal)));
	await jest.advanceTimersByTimeAsync(50);
	cancel.abort();
	for (const outcome of await waiting) {
		expect(outcome).toMatchObject({ reason: { message: 'The execution was stopped' } });
	}
	expect(Date.now() - started).toBe(50);
	expect(await callTimes(1, [few])).toEqual([few.windowMs - 50]);
});
