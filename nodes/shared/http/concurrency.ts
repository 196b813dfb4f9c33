import { orCancelled, throwIfCancelled } from './wait';

/**
 * Handles 0 to count - 1, `width` in parallel. After a failure it starts nothing new, awaits what is
 * running, and throws the failure with the lowest index.
 */
export async function inParallel(
	count: number,
	width: number,
	handle: (index: number) => Promise<void>,
): Promise<void> {
	let next = 0;
	const failures = new Map<number, unknown>();
	const work = async () => {
		while (next < count && failures.size === 0) {
			const index = next++;
			await handle(index).catch((error: unknown) => failures.set(index, error));
		}
	};
	await Promise.all(Array.from({ length: Math.min(width, count) }, work));
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
