import { createSharedReading } from '../../nodes/shared/trigger/verify.ts';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** What is read here is the number of the reading. */
function reading() {
	const share = createSharedReading<number>();
	let begun = 0;
	const read = async () => {
		const number = ++begun;
		await Promise.resolve();
		if (number === 1 && ask.fails) throw new Error('no database');
		return number;
	};
	const ask = Object.assign(async (key = 'one') => await share(key, read), { fails: false });
	return ask;
}

test('who asks meanwhile, and within a second, shares a reading', async () => {
	const ask = reading();
	expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
	await jest.advanceTimersByTimeAsync(999);
	expect(await ask()).toBe(1);
});

test('after a second, it reads anew', async () => {
	const ask = reading();
	expect(await ask()).toBe(1);
	await jest.advanceTimersByTimeAsync(1_000);
	expect(await ask()).toBe(2);
});

test('a reading that fails, fails for those who share it, and not for those after them', async () => {
	const ask = reading();
	ask.fails = true;
	const shared = await Promise.allSettled([ask(), ask()]);
	expect(shared.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(await ask()).toBe(2);
});

test('a reading that never ends holds nobody up who asks a second later', async () => {
	const share = createSharedReading<number>();
	void share('one', async () => await new Promise<never>(() => {}));
	await jest.advanceTimersByTimeAsync(1_000);
	expect(await share('one', async () => await Promise.resolve(2))).toBe(2);
});

test('other keys do not share', async () => {
	const ask = reading();
	expect(await Promise.all([ask('one'), ask('other')])).toEqual([1, 2]);
});
