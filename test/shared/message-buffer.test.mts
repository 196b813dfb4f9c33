import { MessageBuffer } from '../../nodes/shared/trigger/combine/message-buffer.ts';

const accepted = Promise.resolve(true);
const timing = { silenceMs: 100, longestMs: 300 };

const after = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

test('it ends in time, even if there is never silence', async () => {
	const holds = new MessageBuffer<number>(() => true);
	const joined: Array<ReturnType<typeof holds.add>> = [];
	let isOver = false;
	for (let value = 0; !isOver && value < 100; value++) {
		const join = holds.add('ana', value, timing, accepted);
		void join.then(() => (isOver = true));
		joined.push(join);
		await after(50);
	}
	const [last, ...before] = (await Promise.all(joined))
		.filter((result) => 'accepted' in result || result.together[0] === 0)
		.reverse();
	expect(isOver).toBe(true);
	expect(before.length).toBeGreaterThan(2);
	expect(before).toEqual(before.map(() => ({ accepted: true })));
	expect(last).toEqual({ together: [...before.map((_, index) => index), before.length] });
});

test('what was announced is waited for, until it is there or time is over', async () => {
	const holds = new MessageBuffer<string>(() => true);
	holds.announce('ana', 2, timing);
	const first = holds.add('ana', 'one', timing, accepted);
	await after(200);
	const second = holds.add('ana', 'two', timing, accepted);
	expect(await first).toEqual({ accepted: true });
	expect(await second).toEqual({ together: ['one', 'two'] });

	holds.announce('rui', 2, timing);
	const since = Date.now();
	expect(await holds.add('rui', 'alone', timing, accepted)).toEqual({ together: ['alone'] });
	expect(Date.now() - since).toBeGreaterThanOrEqual(290);
	expect(await holds.add('rui', 'later', timing, accepted)).toEqual({ together: ['later'] });
});

test('what is no part does not stand in for one, whichever comes first', async () => {
	const holds = new MessageBuffer<string>((value) => value === 'image');
	const text = holds.add('ana', 'look', timing, accepted);
	holds.announce('ana', 1, timing);
	await after(150);
	const image = holds.add('ana', 'image', timing, accepted);
	expect(await text).toEqual({ accepted: true });
	expect(await image).toEqual({ together: ['look', 'image'] });
});

test('what came before learns what became of the last', async () => {
	const holds = new MessageBuffer<number>(() => true);
	const first = holds.add('ana', 1, timing, accepted);
	const last = holds.add('ana', 2, timing, Promise.resolve(false));
	expect(await Promise.all([first, last])).toEqual([{ accepted: false }, { together: [1, 2] }]);
});
