/**
 * Handles 0 to count - 1, `width` at a time. After a failure nothing new is begun, what is under way is
 * awaited, and the failure of the lowest index is thrown.
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
