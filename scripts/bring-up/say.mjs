/** One plain line: the same in a terminal and in a CI log. @param {string} line */
export function say(line) {
	process.stdout.write(`${line}\n`);
}

/** 83000 → "1:23", 4200 → "4 s". @param {number} ms */
export function duration(ms) {
	const seconds = Math.round(ms / 1000);
	if (seconds < 60) return ms < 950 ? `${(ms / 1000).toFixed(1)} s` : `${seconds} s`;
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} min`;
}

/** 2147483648 → "2.1 GB". @param {number} bytes */
export function size(bytes) {
	return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

/**
 * Says what is being done and how long it took.
 * @template T
 * @param {string} label
 * @param {() => T | Promise<T>} work
 */
export async function step(label, work) {
	const started = Date.now();
	say(`• ${label}`);
	try {
		const result = await work();
		say(`  done in ${duration(Date.now() - started)}`);
		return result;
	} catch (error) {
		say(`  failed after ${duration(Date.now() - started)}`);
		throw error;
	}
}
