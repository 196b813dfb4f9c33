import { acquire as admitTo } from '../../nodes/shared/http/rate-limiter.ts';
import type { Permit } from '../../nodes/shared/http/rate-limiter.ts';
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

test('a refusal takes no place behind a call either', async () => {
	const [first, second] = [await admit([limit(2)]), await admit([limit(2)])];
	first.release();
	second.backOff(1);
	expect(await callTimes(2, [limit(2)])).toEqual([1, WINDOW_MS]);
});

test('a shorter pause does not end a longer one, nor does a new limit', async () => {
	const [first, second] = [await admit([limit(2)]), await admit([limit(2)])];
	first.backOff(300);
	second.backOff(100);
	(await admit([limit(1, 'another')])).release();
	expect(await callTimes(1, [limit(2)])).toEqual([300]);
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

test('who waited for a wider limit is told so, and which one is the narrowest', async () => {
	const wide = { ...limit(2, 'wide'), windowMs: 60_000 };
	for (const limits of [
		[wide, limit(1)],
		[limit(1), wide],
	]) {
		const permit = admit(limits);
		await jest.runAllTimersAsync();
		expect((await permit).narrowest).toEqual({ what: 'calls', calls: 1 });
		(await permit).release();
	}
	const third = admit([limit(1), wide]);
	await jest.runAllTimersAsync();
	expect((await third).waitedFor).toEqual({ what: 'wide', calls: 2 });
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

describe('as time goes by', () => {
	const HOUR_MS = 60 * 60_000;
	const few: Limit = { ...limit(2), windowMs: 60_000 };
	const all: Limit = { ...limit(100, 'all'), windowMs: 60_000 };

	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	/** Whether a call is admitted within so many ms. */
	async function isAdmitted(limits: Limit[], withinMs: number): Promise<boolean> {
		const cancel = new AbortController();
		let isIn = false;
		const admitted = admit(limits, cancel.signal).then(
			(pass) => {
				isIn = true;
				pass.release();
			},
			() => undefined,
		);
		await jest.advanceTimersByTimeAsync(withinMs);
		cancel.abort();
		await admitted;
		return isIn;
	}

	test.each([-HOUR_MS, HOUR_MS])(
		"the computer's clock is set by %p ms: limits and pauses last as long as before",
		async (ms) => {
			for (const pass of [await admit([few]), await admit([few])]) pass.release();
			(await admit([all])).backOff(10_000);
			const [late, paused] = [admit([few]), admit([all])];
			await jest.advanceTimersByTimeAsync(5_000);
			jest.setSystemTime(Date.now() + ms);
			const isIn = { late: false, paused: false };
			void late.then(() => (isIn.late = true));
			void paused.then(() => (isIn.paused = true));
			await jest.advanceTimersByTimeAsync(4_900);
			expect(isIn).toEqual({ late: false, paused: false });
			await jest.advanceTimersByTimeAsync(200);
			expect(isIn).toEqual({ late: false, paused: true });
			await jest.advanceTimersByTimeAsync(50_000);
			expect(isIn).toEqual({ late: true, paused: true });
		},
	);

	test.each([
		['a refusal', (pass: Permit) => pass.backOff(300_000)],
		['a used-up quota', (pass: Permit) => pass.release({ calls: 100, left: 0, resetMs: 300_000 })],
	])('%s of one kind of calls holds up no other kind', async (_, end) => {
		end(await admit([all]));
		expect(await isAdmitted([all], 200_000)).toBe(false);
		expect(await isAdmitted([all, few], 0)).toBe(true);
		end(await admit([all, few]));
		expect(await isAdmitted([all, few], 200_000)).toBe(false);
		expect(await isAdmitted([few], 0)).toBe(true);
	});

	test('a limit that nobody used for an hour is forgotten, with what was learned of it', async () => {
		const told = limit(1);
		(await admit([told])).release({ calls: 2, left: 1, resetMs: 0 });
		await jest.advanceTimersByTimeAsync(HOUR_MS - 1_000);
		await openAnother();
		expect([await isTaken(told), await isTaken(told)]).toEqual([true, true]);
		await jest.advanceTimersByTimeAsync(HOUR_MS + 2_000);
		await openAnother();
		expect([await isTaken(told), await isTaken(told)]).toEqual([true, false]);
	});

	test('a limit whose call takes longer than an hour is not forgotten', async () => {
		const permit = await admit([limit(1)]);
		await jest.advanceTimersByTimeAsync(HOUR_MS + 2_000);
		await openAnother();
		expect(await isTaken(limit(1))).toBe(false);
		permit.release();
	});

	/** What is unused is looked for when a limit is new. */
	const openAnother = async () => (await admit([limit(1, `limit ${Math.random()}`)])).release();

	/** Takes a place and keeps it, if there is one at once. */
	async function isTaken(one: Limit): Promise<boolean> {
		const cancel = new AbortController();
		const taken = admit([one], cancel.signal).then(
			(pass) => {
				setTimeout(() => pass.release(), 1_000);
				return true;
			},
			() => false,
		);
		await jest.advanceTimersByTimeAsync(0);
		cancel.abort();
		return await taken;
	}
});
