import { MessageBuffer } from '../../nodes/shared/trigger/combine/message-buffer.ts';

const accepted = Promise.resolve(true);
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
	const holds = new MessageBuffer<number>(() => true);
	const joined = [];
	for (let value = 0; value <= 6; value++) {
		joined.push(holds.add('ana', value, timing, accepted));
		await after(50);
	}
	await jest.runAllTimersAsync();
	const whole = [0, 1, 2, 3, 4, 5];
	expect(await Promise.all(joined)).toEqual([
		...whole.slice(1).map(() => ({ accepted: true })),
		{ together: whole },
		{ together: [6] },
	]);
});

test('what was announced is waited for, until it is there or time is over', async () => {
	const holds = new MessageBuffer<string>(() => true);
	holds.announce('ana', 2, timing);
	const first = holds.add('ana', 'one', timing, accepted);
	await after(200);
	const second = holds.add('ana', 'two', timing, accepted);
	expect(await outcomeOf(second)).toEqual([{ together: ['one', 'two'] }, timing.silenceMs]);
	expect(await first).toEqual({ accepted: true });

	holds.announce('rui', 2, timing);
	const alone = holds.add('rui', 'alone', timing, accepted);
	expect(await outcomeOf(alone)).toEqual([{ together: ['alone'] }, timing.longestMs]);
	const later = holds.add('rui', 'later', timing, accepted);
	expect(await outcomeOf(later)).toEqual([{ together: ['later'] }, timing.silenceMs]);
});

test('what is no part does not stand in for one, whichever comes first', async () => {
	const holds = new MessageBuffer<string>((value) => value === 'image');
	const text = holds.add('ana', 'look', timing, accepted);
	holds.announce('ana', 1, timing);
	await after(150);
	const image = holds.add('ana', 'image', timing, accepted);
	await jest.runAllTimersAsync();
	expect(await text).toEqual({ accepted: true });
	expect(await image).toEqual({ together: ['look', 'image'] });
});

test('what came before learns what became of the last', async () => {
	const holds = new MessageBuffer<number>(() => true);
	const first = holds.add('ana', 1, timing, accepted);
	const last = holds.add('ana', 2, timing, Promise.resolve(false));
	await jest.runAllTimersAsync();
	expect(await Promise.all([first, last])).toEqual([{ accepted: false }, { together: [1, 2] }]);
});
