import { setTimeout as sleep } from 'node:timers/promises';

/** The longest that a timer of Node.js takes. */
const longestSleep = 2 ** 31 - 1;

/** Whether this time, in milliseconds, has come; false if the sandbox has stopped before. */
export async function waitUntil(time: number, stopped: AbortSignal): Promise<boolean> {
	for (let left = time - Date.now(); left > 0; left = time - Date.now()) {
		const ms = Math.min(left, longestSleep);
		await sleep(ms, undefined, { signal: stopped, ref: false }).catch(() => undefined);
		if (stopped.aborted) return false;
	}
	return !stopped.aborted;
}
