import { orCancelled, throwIfCancelled } from './wait';

/** The end of each lane, across all executions of this process. */
const ends = new Map<string, Promise<unknown>>();

/** Does work after all work that was put into the same lane before. Without a lane, does it now. */
export async function runInOrder<T>(
	lane: string | undefined,
	cancelled: AbortSignal | undefined,
	work: () => Promise<T>,
): Promise<T> {
	if (lane === undefined) return await work();
	const before = ends.get(lane);
	const turn = (async () => {
		await before;
		throwIfCancelled(cancelled);
		return await work();
	})();
	const end = turn.catch(() => undefined);
	ends.set(lane, end);
	void end.then(() => ends.get(lane) === end && ends.delete(lane));
	return await orCancelled(turn, cancelled);
}
