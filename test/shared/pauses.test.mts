import { Pauses } from '../../nodes/shared/action/pauses.ts';
import { Waits } from '../../nodes/shared/action/waits.ts';

const MOST_LATE_MS = 60;

/** The times at which calls began, in ms, each of which takes `callMs`. */
async function times(pauses: Pauses, count: number, range?: { min: number; max: number }) {
	const begun = Date.now();
	const began: number[] = [];
	const call = async () => {
		began.push(Date.now() - begun);
		await new Promise((resolve) => setTimeout(resolve, 20));
	};
	await Promise.all(Array.from({ length: count }, () => pauses.between(range, call)));
	return began;
}

const gaps = (began: number[]) => began.slice(1).map((time, i) => time - (began[i] ?? 0));

test('the first call goes at once, the others one by one after a pause', async () => {
	const waits = new Waits('Gateway');
	const began = await times(new Pauses(waits, undefined), 4, { min: 80, max: 160 });
	expect(began[0]).toBeLessThan(MOST_LATE_MS);
	for (const gap of gaps(began)) {
		expect(gap).toBeGreaterThanOrEqual(95);
		expect(gap).toBeLessThan(180 + MOST_LATE_MS);
	}
	expect(new Set(gaps(began)).size).toBeGreaterThan(1);
});

test('who asks for no pause does not wait', async () => {
	const began = await times(new Pauses(new Waits('Gateway'), undefined), 3);
	expect(Math.max(...began)).toBeLessThan(MOST_LATE_MS);
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
	setTimeout(() => cancel.abort(), 30);
	const outcomes = await Promise.allSettled(made);
	expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
	expect(calls).toBe(1);
});
