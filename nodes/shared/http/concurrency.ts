import { sleep } from 'n8n-workflow';
import { orCancelled, throwIfCancelled } from './wait';

/** n8n takes milliseconds to evaluate an expression. Meanwhile no request leaves, and no response arrives. */
const BUSY_MS = 5;

/**
 * Handles 0 to count - 1, `width` in parallel. After a failure it starts nothing new, awaits what is
 * running, and throws the failure with the lowest index.
 */
export async function inParallel(
	count: number,
	width: number,
	handle: (index: number) => Promise<void>,
): Promise<void> {
	const failures = new Map<number, unknown>();
	const running = new Set<Promise<void>>();
	let since = performance.now();
	for (let index = 0; index < count; index++) {
		if (running.size === width) await Promise.race(running);
		if (failures.size > 0) break;
		const work = handle(index)
			.catch((error: unknown) => void failures.set(index, error))
			.finally(() => running.delete(work));
		running.add(work);
		if (performance.now() - since < BUSY_MS) continue;
		await sleep(0);
		since = performance.now();
	}
	await Promise.all(running);
	if (failures.size > 0) throw failures.get(Math.min(...failures.keys()));
}

/** The end of the last work of each ordering key, across all executions of this process. */
const ends = new Map<string, Promise<unknown>>();

/** Starts work after all earlier work with the same ordering key has ended; without a key, right away. */
export async function runInOrder<T>(
	orderingKey: string | undefined,
	cancelled: AbortSignal | undefined,
	work: () => Promise<T>,
): Promise<T> {
	if (orderingKey === undefined) return await work();
	const before = ends.get(orderingKey);
	const turn = (async () => {
		await before;
		throwIfCancelled(cancelled);
		return await work();
	})();
	const end = turn.catch(() => undefined);
	ends.set(orderingKey, end);
	void end.then(() => ends.get(orderingKey) === end && ends.delete(orderingKey));
	return await orCancelled(turn, cancelled);
}
