import { Pauses } from '../../nodes/shared/action/pauses.ts';
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
	const began = await times(new Pauses(new Waits('Gateway'), undefined), 4, { min: 80, max: 160 });
	expect(began[0]).toBe(0);
	expect(gaps(began).map((gap) => gap - CALL_MS)).toEqual([80, 120, 159]);
});

test('who asks for no pause does not wait', async () => {
	const began = await times(new Pauses(new Waits('Gateway'), undefined), 3);
	expect(began).toEqual([0, 0, 0]);
});

test('the user is told what was waited for', async () => {
	const waits = new Waits('Gateway');
	await times(new Pauses(waits, undefined), 2, { min: 1_000, max: 1_000 });
	expect(waits.hint()).toBe(
		"Waited 1 s in all, because of the pauses between messages (Options → 'Pause Between Messages').",
	);
});

test('a cancelled execution makes no more calls', async () => {
	const cancel = new AbortController();
	const pauses = new Pauses(new Waits('Gateway'), cancel.signal);
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
