import type { Range } from './operation';
import { wait } from './wait';
import type { Waits } from './waits';

/** Keeps the calls of one execution apart that ask for a pause between them. */
export class Pauses {
	private last: Promise<unknown> | undefined;

	constructor(
		private readonly waits: Waits,
		private readonly cancelled: AbortSignal | undefined,
	) {}

	/** Makes a call after the one before it and a pause of random length; the first of all at once. */
	async between<T>(range: Range | undefined, make: () => Promise<T>): Promise<T> {
		if (!range) return await make();
		const before = this.last;
		const turn = (async () => {
			if (before && (await isMade(before))) await this.pause(range);
			return await make();
		})();
		this.last = turn;
		return await turn;
	}

	private async pause({ min, max }: Range): Promise<void> {
		const ms = min + Math.random() * Math.max(0, max - min);
		if (ms > 0) this.waits.forPause();
		await this.waits.during(async () => {
			await wait(ms, this.cancelled);
		});
	}
}

/** What was cancelled before its turn leaves nothing to keep apart from. */
const isMade = async (call: Promise<unknown>): Promise<boolean> =>
	await call.then(
		() => true,
		() => false,
	);
