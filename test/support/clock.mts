import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

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

/** In the runs of this file, waits take no real time. */
export function skipWaits(): void {
	beforeAll(() => {
		stopClock();
		isSkipping = true;
		subscribe(REQUEST_START, countUntilClosed);
	});
	afterAll(() => {
		unsubscribe(REQUEST_START, countUntilClosed);
		isSkipping = false;
		startClock();
	});
}

let isSkipping = false;

/** Awaits work; if waits are skipped, time jumps to the next timer whenever no request is under way. */
export async function ended<T>(work: Promise<T>): Promise<T> {
	if (!isSkipping) return await work;
	let isDone = false;
	const end = () => void (isDone = true);
	work.then(end, end);
	while (!isDone) {
		if (!(await isQuiet())) await sleep(1);
		else if (!isDone) await jest.advanceTimersToNextTimerAsync();
	}
	return await work;
}

async function isQuiet(): Promise<boolean> {
	for (let turn = 0; turn < TURNS; turn++) {
		if (requestsUnderWay > 0) return false;
		await new Promise(setImmediate);
	}
	return true;
}

let requestsUnderWay = 0;

const REQUEST_START = 'http.client.request.start';

function countUntilClosed(message: unknown): void {
	const { request } = message as { request: ClientRequest };
	requestsUnderWay += 1;
	request.once('close', () => (requestsUnderWay -= 1));
}

/** Of the event loop: enough for an answer to arrive and the next call to leave. */
const TURNS = 10;
