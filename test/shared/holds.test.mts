import { Holds } from '../../nodes/shared/trigger/combine/holds.ts';

const taken = Promise.resolve(true);
const timing = { silenceMs: 100, longestMs: 300 };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const after = async (ms: number) => await jest.advanceTimersByTimeAsync(ms);

/** What comes of a join once time has passed, and how much. */
async function outcomeOf<T>(joined: Promise<T>): Promise<[T, ms: number]> {
	const since = Date.now();
	const timed = joined.then((result): [T, number] => [result, Date.now() - since]);
	await jest.runAllTimersAsync();
	return await timed;
}

test('it ends in time, even if there is never silence', async () => {
	const holds = new Holds<number>(() => true);
	const joined = [];
	for (let value = 0; value <= 6; value++) {
		joined.push(holds.join('ana', value, timing, taken));
		await after(50);
	}
	await jest.runAllTimersAsync();
	const whole = [0, 1, 2, 3, 4, 5];
	expect(await Promise.all(joined)).toEqual([
		...whole.slice(1).map(() => ({ taken: true })),
		{ together: whole },
		{ together: [6] },
	]);
});

test('what was announced is waited for, until it is there or time is over', async () => {
	const holds = new Holds<string>(() => true);
	holds.announce('ana', 2, timing);
	const first = holds.join('ana', 'one', timing, taken);
	await after(200);
	const second = holds.join('ana', 'two', timing, taken);
	expect(await outcomeOf(second)).toEqual([{ together: ['one', 'two'] }, timing.silenceMs]);
	expect(await first).toEqual({ taken: true });

	holds.announce('rui', 2, timing);
	const alone = holds.join('rui', 'alone', timing, taken);
	expect(await outcomeOf(alone)).toEqual([{ together: ['alone'] }, timing.longestMs]);
	const later = holds.join('rui', 'later', timing, taken);
	expect(await outcomeOf(later)).toEqual([{ together: ['later'] }, timing.silenceMs]);
});

test('what is no part does not stand in for one, whichever comes first', async () => {
	const holds = new Holds<string>((value) => value === 'image');
	const text = holds.join('ana', 'look', timing, taken);
	holds.announce('ana', 1, timing);
	await after(150);
	const image = holds.join('ana', 'image', timing, taken);
	await jest.runAllTimersAsync();
	expect(await text).toEqual({ taken: true });
	expect(await image).toEqual({ together: ['look', 'image'] });
});

test('what came before learns what became of the last', async () => {
	const holds = new Holds<number>(() => true);
	const first = holds.join('ana', 1, timing, taken);
	const last = holds.join('ana', 2, timing, Promise.resolve(false));
	await jest.runAllTimersAsync();
	expect(await Promise.all([first, last])).toEqual([{ taken: false }, { together: [1, 2] }]);
});
