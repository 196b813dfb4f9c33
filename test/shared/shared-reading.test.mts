import { sharedReading } from '../../nodes/shared/shared-reading.ts';

/** What is read here changes with each reading; `finish` ends the one that runs. */
function slowReading() {
	const share = sharedReading<number>();
	let begun = 0;
	let finish: (error?: Error) => void = () => undefined;
	const read = async () => {
		const value = ++begun;
		await new Promise<void>((resolve, reject) => {
			finish = (error) => {
				if (error) reject(error);
				else resolve();
			};
		});
		return value;
	};
	return {
		ask: async (key = 'one') => await share(key, read),
		begun: () => begun,
		finish: async (error?: Error) => {
			await new Promise(setImmediate);
			finish(error);
			await new Promise(setImmediate);
		},
	};
}

test('who asks while it reads shares the next reading, and none sees an earlier one', async () => {
	const { ask, begun, finish } = slowReading();
	const first = ask();
	await new Promise(setImmediate);
	const meanwhile = [ask(), ask(), ask()];
	await finish();
	expect(await first).toBe(1);
	const later = ask();
	await finish();
	expect(await Promise.all(meanwhile)).toEqual([2, 2, 2]);
	await finish();
	expect(await later).toBe(3);
	expect(begun()).toBe(3);
});

test('after the last answer, it reads anew', async () => {
	const { ask, finish } = slowReading();
	for (const value of [1, 2]) {
		const asked = ask();
		await finish();
		expect(await asked).toBe(value);
	}
});

test('a reading that fails, fails for those who share it, and not for those after them', async () => {
	const { ask, finish } = slowReading();
	const failing = expect(ask()).rejects.toThrow('no database');
	await new Promise(setImmediate);
	const next = ask();
	await finish(new Error('no database'));
	await failing;
	await finish();
	expect(await next).toBe(2);
});

test('other keys do not wait', async () => {
	const { ask, begun, finish } = slowReading();
	void ask('one');
	const other = ask('other');
	await finish();
	expect(begun()).toBe(2);
	expect(await other).toBe(2);
});
