import type { Range } from '../http/request';
import { throwIfCancelled, wait } from '../http/wait';
import type { Waits } from './waits';

/** Another item failed while this one waited: its call never started. */
export class NotStarted extends Error {}

/** Spaces out the calls of one execution that want a pause between them. */
export class Pauses {
	private last: Promise<unknown> | undefined;

	constructor(
		private readonly waits: Waits,
		private readonly cancelled: AbortSignal | undefined,
		/** Whether nothing new is to be begun. */
		private readonly isStopped = () => false,
	) {}

	/** Makes a call after the previous one and a pause of random length; the first one right away. Throws NotStarted. */
	async between<T>(range: Range | undefined, make: () => Promise<T>): Promise<T> {
		if (!range) return await make();
		const before = this.last;
		const turn = (async () => {
			if (before) await this.after(before, range);
			return await make();
		})();
		this.last = turn;
		return await turn;
	}

	private async after(before: Promise<unknown>, { min, max }: Range): Promise<void> {
		await before.catch(() => undefined);
		this.throwIfStopped();
		const ms = min + Math.random() * Math.max(0, max - min);
		if (ms > 0) this.waits.forPause();
		await this.waits.during(async () => {
			await wait(ms, this.cancelled);
		});
		throwIfCancelled(this.cancelled);
		this.throwIfStopped();
	}

	private throwIfStopped(): void {
		if (this.isStopped()) throw new NotStarted();
	}
}
