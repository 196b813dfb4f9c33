import { Holds } from '../../nodes/shared/trigger/combine/buffer.ts';

const taken = Promise.resolve(true);
const timing = { silenceMs: 100, longestMs: 300 };

const after = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

test('it ends in time, even if there is never silence', async () => {
	const holds = new Holds<number>(() => true);
	const joined: Array<ReturnType<typeof holds.join>> = [];
	let isOver = false;
	for (let value = 0; !isOver && value < 100; value++) {
		const join = holds.join('ana', value, timing, taken);
		void join.then(() => (isOver = true));
		joined.push(join);
		await after(50);
	}
	const [last, ...before] = (await Promise.all(joined))
		.filter((result) => 'taken' in result || result.together[0] === 0)
		.reverse();
	expect(isOver).toBe(true);
	expect(before.length).toBeGreaterThan(2);
	expect(before).toEqual(before.map(() => ({ taken: true })));
	expect(last).toEqual({ together: [...before.map((_, index) => index), before.length] });
});

test('what was announced is waited for, until it is there or time is over', async () => {
	const holds = new Holds<string>(() => true);
	holds.announce('ana', 2, timing);
	const first = holds.join('ana', 'one', timing, taken);
	await after(200);
	const second = holds.join('ana', 'two', timing, taken);
	expect(await first).toEqual({ taken: true });
	expect(await second).toEqual({ together: ['one', 'two'] });

	holds.announce('rui', 2, timing);
	const since = Date.now();
	expect(await holds.join('rui', 'alone', timing, taken)).toEqual({ together: ['alone'] });
	expect(Date.now() - since).toBeGreaterThanOrEqual(290);
	expect(await holds.join('rui', 'later', timing, taken)).toEqual({ together: ['later'] });
});

test('what is no part does not stand in for one, whichever comes first', async () => {
	const holds = new Holds<string>((value) => value === 'image');
	const text = holds.join('ana', 'look', timing, taken);
	holds.announce('ana', 1, timing);
	await after(150);
	const image = holds.join('ana', 'image', timing, taken);
	expect(await text).toEqual({ taken: true });
	expect(await image).toEqual({ together: ['look', 'image'] });
});

test('what came before learns what became of the last', async () => {
	const holds = new Holds<number>(() => true);
	const first = holds.join('ana', 1, timing, taken);
	const last = holds.join('ana', 2, timing, Promise.resolve(false));
	expect(await Promise.all([first, last])).toEqual([{ taken: false }, { together: [1, 2] }]);
});
