import { Pauses } from '../../nodes/shared/action/pauses.ts';
import { pauseOf } from '../../nodes/shared/fields/pause.ts';
import { Waits } from '../../nodes/shared/action/waits.ts';

const CALL_MS = 20;

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
	jest.useRealTimers();
	jest.restoreAllMocks();
});

/** The times at which calls began, in ms. */
async function times(pauses: Pauses, count: number, range?: { min: number; max: number }) {
	const begun = Date.now();
	const began: number[] = [];
	const call = async () => {
		began.push(Date.now() - begun);
		await new Promise((resolve) => setTimeout(resolve, CALL_MS));
	};
	const calls = Array.from({ length: count }, () => pauses.between(range, call));
	await jest.runAllTimersAsync();
	await Promise.all(calls);
	return began;
}

const gaps = (began: number[]) => began.slice(1).map((time, i) => time - (began[i] ?? 0));

test('the first call goes at once, the others one by one after a pause', async () => {
	const random = jest.spyOn(Math, 'random');
	for (const value of [0, 0.5, 0.9875]) random.mockReturnValueOnce(value);
	const began = await times(new Pauses(new Waits({ name: 'Gateway' }), undefined), 4, {
		min: 80,
		max: 160,
	});
	expect(began[0]).toBe(0);
	expect(gaps(began).map((gap) => gap - CALL_MS)).toEqual([80, 120, 159]);
});

test('who asks for no pause does not wait', async () => {
	const began = await times(new Pauses(new Waits({ name: 'Gateway' }), undefined), 3);
	expect(began).toEqual([0, 0, 0]);
});

test('the user is told what was waited for', async () => {
	const waits = new Waits({ name: 'Gateway' });
	await times(new Pauses(waits, undefined), 2, { min: 1_000, max: 1_000 });
	expect(waits.hint()).toBe(
		"Waited 1 second in total because there's a pause between messages (see the option 'Pause Between Messages').",
	);
});

test('a cancelled execution makes no more calls', async () => {
	const cancel = new AbortController();
	const pauses = new Pauses(new Waits({ name: 'Gateway' }), cancel.signal);
	let calls = 0;
	const call = async () => calls++;
	const made = [1, 2, 3].map(() => pauses.between({ min: 60_000, max: 60_000 }, call));
	const outcomes = Promise.allSettled(made);
	await jest.advanceTimersByTimeAsync(30);
	cancel.abort();
	expect((await outcomes).map(({ status }) => status)).toEqual([
		'fulfilled',
		'rejected',
		'rejected',
	]);
	await jest.runAllTimersAsync();
	expect(calls).toBe(1);
});

test('what is typed holds up no other call, and the user is told', async () => {
	const waits = new Waits({ name: 'Gateway' });
	const pauses = new Pauses(waits, undefined);
	const begun = Date.now();
	const began: Array<[string, number]> = [];
	const typed = async (name: string, ms: number) => {
		await pauses.whileTyping(ms);
		await pauses.between(undefined, async () => began.push([name, Date.now() - begun]));
	};
	const all = Promise.all([typed('slow', 9_000), typed('fast', 2_000), typed('at once', 0)]);
	await jest.runAllTimersAsync();
	await all;
	expect(began).toEqual([
		['at once', 0],
		['fast', 2_000],
		['slow', 9_000],
	]);
	expect(waits.hint()).toBe(
		"Waited 9 seconds in total because the parts of a text take time to type (see the option 'Typing Speed').",
	);
});

test('a cancelled execution waits for nothing to be typed', async () => {
	const cancel = new AbortController();
	const typing = new Pauses(new Waits({ name: 'Gateway' }), cancel.signal).whileTyping(20_000);
	const outcome = Promise.allSettled([typing]);
	await jest.advanceTimersByTimeAsync(30);
	cancel.abort();
	expect(await outcome).toMatchObject([
		{ status: 'rejected', reason: { message: 'The execution was stopped' } },
	]);
});

test.each([
	[undefined, { min: 5_000, max: 15_000 }],
	[{}, { min: 5_000, max: 15_000 }],
	[{ seconds: { min: 0, max: 3 } }, { min: 0, max: 3_000 }],
	[{ seconds: { min: 2, max: 0 } }, { min: 2_000, max: 0 }],
	[{ seconds: { min: 0, max: 0 } }, undefined],
])('%j is the pause %j', (option, range) => {
	expect(pauseOf(option)).toEqual(range);
});
