import { sleep } from 'n8n-workflow';

type Share<T> = (key: string, read: () => Promise<T>) => Promise<T>;

const COUNTS_MS = 1_000;

/** Reads once for all who ask for a key within a second. A reading that fails counts for nobody later. */
export function createSharedReading<T>(): Share<T> {
	const readings = new Map<string, Promise<T>>();

	async function keep(key: string, reading: Promise<T>) {
		try {
			const end = sleep(COUNTS_MS);
			await Promise.race([reading.then(() => end), end]);
		} catch {
			// whoever has asked is told
		} finally {
			readings.delete(key);
		}
	}

	return async (key, read) => {
		const known = readings.get(key);
		if (known) return await known;
		const reading = read();
		readings.set(key, reading);
		void keep(key, reading);
		return await reading;
	};
}
