import { orCancelled, throwIfCancelled } from './wait';

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
