import { sleep } from 'n8n-workflow';
import { ExplainedError } from './explained-error';

/** n8n offers nodes no timer that can be stopped, so a wait is cut into slices: a cancelled one leaves at most one slice behind. */
const SLICE_MS = 1_000;

const stoppedError = () =>
	new ExplainedError('The execution was stopped', "This item wasn't processed any further.");

export function throwIfCancelled(cancelled: AbortSignal | undefined): void {
	if (cancelled?.aborted) throw stoppedError();
}

/** Waits; throws ExplainedError at once when the execution is cancelled. */
export async function wait(ms: number, cancelled: AbortSignal | undefined): Promise<void> {
	const until = performance.now() + ms;
	for (let left = ms; left > 0; left = until - performance.now()) {
		await orCancelled(sleep(Math.min(left, SLICE_MS)), cancelled);
	}
}

/** Passes a promise on; throws ExplainedError at once when the execution is cancelled. */
export async function orCancelled<T>(
	promise: Promise<T>,
	cancelled: AbortSignal | undefined,
): Promise<T> {
	throwIfCancelled(cancelled);
	if (!cancelled) return await promise;
	return await new Promise<T>((resolve, reject) => {
		const stop = () => reject(stoppedError());
		cancelled.addEventListener('abort', stop, { once: true });
		void promise.then(resolve, reject).finally(() => cancelled.removeEventListener('abort', stop));
	});
}
