/**
 * Stops Date, performance and the timers of nodes and of the sandboxes' limits, so that time passes when a test says
 * so, however busy the machine is. The network goes on, as does what sleeps by node:timers/promises.
 */
export function stopClock(): void {
	jest.useFakeTimers({
		doNotFake: ['hrtime', 'nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate'],
	});
}

export const startClock = (): void => void jest.useRealTimers();

export const pass = async (ms: number): Promise<void> => await jest.advanceTimersByTimeAsync(ms);

/** Lets time pass in small steps, whenever nobody waits for an answer, until the work is done. */
export async function passUntil<T>(
	work: Promise<T>,
	isIdle: () => boolean,
	stepMs = 50,
): Promise<T> {
	let isDone = false;
	const end = () => void (isDone = true);
	work.then(end, end);
	while (!isDone) {
		for (let turn = 0; turn < TURNS; turn++) await new Promise(setImmediate);
		if (isIdle()) await pass(stepMs);
	}
	return await work;
}

/** Of the event loop: enough for an answer to arrive and the next call to leave. */
const TURNS = 10;
