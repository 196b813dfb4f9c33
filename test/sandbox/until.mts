import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for something to become true; gives up loudly, before Jest does it without a word. */
export async function until(condition: () => boolean, limit = 100_000): Promise<void> {
	const deadline = performance.now() + limit;
	while (!condition()) {
		if (performance.now() > deadline) throw new Error(`Not within ${limit} ms: ${condition}`);
		await sleep(5);
	}
}
