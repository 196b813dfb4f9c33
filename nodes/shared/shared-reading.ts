type Share<T> = (key: string, read: () => Promise<T>) => Promise<T>;

/**
 * Reads one at a time for a key. Whoever asks meanwhile shares the next reading with all others who do:
 * nobody gets what was read before they asked.
 */
export function sharedReading<T>(): Share<T> {
	const newest = new Map<string, Promise<T>>();
	/** Of those, what has not begun yet. */
	const waiting = new Map<string, Promise<T>>();

	async function readAfter(earlier: Promise<T> | undefined, ...[key, read]: Parameters<Share<T>>) {
		await earlier?.catch(() => undefined);
		waiting.delete(key);
		return await read();
	}

	return async (key, read) => {
		const shared = waiting.get(key);
		if (shared) return await shared;
		const reading = readAfter(newest.get(key), key, read);
		newest.set(key, reading);
		waiting.set(key, reading);
		try {
			return await reading;
		} finally {
			if (newest.get(key) === reading) newest.delete(key);
		}
	};
}
