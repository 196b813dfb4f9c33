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
