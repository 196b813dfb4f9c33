import { inParallel, runInOrder } from '../../nodes/shared/http/concurrency.ts';

const pause = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Lets all pauses pass, in their order. */
async function inTime<T>(work: Promise<T>): Promise<T> {
	const ended = Promise.allSettled([work]);
	await jest.runAllTimersAsync();
	await ended;
	return await work;
}

test('handles everything, so many at a time', async () => {
	let running = 0;
	let most = 0;
	const handled: number[] = [];
	const handle = async (index: number) => {
		most = Math.max(most, ++running);
		await pause(2);
		handled.push(index);
		running--;
	};
	await inTime(inParallel(20, 5, handle));
	expect(most).toBe(5);
	expect(handled.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index));
});

test('after a failure nothing new is begun, what is under way is awaited, the lowest is thrown', async () => {
	const begun: number[] = [];
	const ended: number[] = [];
	const handle = async (index: number) => {
		begun.push(index);
		await pause(index === 2 ? 5 : 20);
		ended.push(index);
		if (index === 1 || index === 2) throw new Error(`${index}`);
	};
	await expect(inTime(inParallel(10, 3, handle))).rejects.toThrow('1');
	expect(begun).toEqual([0, 1, 2]);
	expect(ended.sort()).toEqual([0, 1, 2]);
});

test('what keeps the process busy lets what is under way go on in between', async () => {
	jest.useRealTimers();
	let ended = 0;
	let endedBeforeLast = 0;
	const handle = async () => {
		endedBeforeLast = ended;
		const until = performance.now() + 10;
		while (performance.now() < until);
		await new Promise(setImmediate);
		ended++;
	};
	await inParallel(5, 5, handle);
	expect(endedBeforeLast).toBeGreaterThan(0);
});

test('nothing to do', async () => {
	await expect(inParallel(0, 5, () => Promise.reject(new Error()))).resolves.toBeUndefined();
});

test('one lane keeps its order, also behind a failure; another lane does not wait', async () => {
	const order: string[] = [];
	const work = (name: string, ms: number) => async () => {
		await pause(ms);
		order.push(name);
		if (name === 'a1') throw new Error(name);
	};
	const all = [
		runInOrder('a', undefined, work('a1', 20)),
		runInOrder('a', undefined, work('a2', 1)),
		runInOrder('b', undefined, work('b1', 5)),
		runInOrder(undefined, undefined, work('none', 1)),
	];
	await inTime(Promise.allSettled(all));
	expect(order).toEqual(['none', 'b1', 'a1', 'a2']);
});

test('whoever is cancelled while waiting in a lane never begins', async () => {
	const cancel = new AbortController();
	const begun: string[] = [];
	const first = runInOrder('c', undefined, async () => await pause(30));
	const second = runInOrder('c', cancel.signal, async () => begun.push('second'));
	const third = runInOrder('c', undefined, async () => begun.push('third'));
	cancel.abort();
	await expect(second).rejects.toThrow('The execution was stopped');
	await inTime(Promise.all([first, third]));
	expect(begun).toEqual(['third']);
});
