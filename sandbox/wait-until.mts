/** The longest that a timer of Node.js takes. */
const longestSleep = 2 ** 31 - 1;

/** Whether this time, in milliseconds, has come; false if the sandbox has stopped before. */
export async function waitUntil(time: number, stopped: AbortSignal): Promise<boolean> {
	for (let left = time - Date.now(); left > 0 && !stopped.aborted; left = time - Date.now()) {
		await sleep(Math.min(left, longestSleep), stopped);
	}
	return !stopped.aborted;
}

/** By the timer that tests replace, not by node:timers/promises: as time passes for a node, so it does here. */
async function sleep(ms: number, stopped: AbortSignal): Promise<void> {
	await new Promise<void>((resolve) => {
		const end = () => {
			clearTimeout(timer);
			stopped.removeEventListener('abort', end);
			resolve();
		};
		const timer = setTimeout(end, ms).unref();
		stopped.addEventListener('abort', end);
	});
}
