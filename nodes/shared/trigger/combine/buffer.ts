import { sleep } from 'n8n-workflow';

/** Each delivery that waits costs n8n some 10 MB. */
export const MOST_HELD = 50;

/** How soon what waits for the rest of an album notices that more has come. */
const SLICE_MS = 200;

interface Batch<T> {
	readonly values: T[];
	/** When it ends, even without silence. */
	readonly endsAt: number;
	/** Whether what was held together was taken: known when its last part was. */
	readonly taken: Promise<boolean>;
	take(taken: Promise<boolean>): void;
}

export interface Timing {
	readonly silenceMs: number;
	readonly longestMs: number;
}

/** All that came in a row, for what came last; for all before it, whether that was taken. */
export type Joined<T> = { readonly together: readonly T[] } | { readonly taken: boolean };

/** Holds what comes in a row, by a key, until there is silence. */
export class Holds<T> {
	private readonly batches = new Map<string, Batch<T>>();
	private readonly announced = new Map<string, { parts: number; until: number }>();
	private held = 0;

	/** `isPart`: whether a value can be one of those that are announced. */
	constructor(private readonly isPart: (value: T) => boolean) {}

	/** So many parts belong together: silence does not end before they are there. */
	announce(key: string, parts: number, { longestMs }: Timing): void {
		for (const [old, { until }] of this.announced)
			if (until < Date.now()) this.announced.delete(old);
		this.announced.set(key, { parts, until: Date.now() + longestMs });
	}

	/** `taken` tells whether what is given back as the last one was taken. Beyond 50, nothing is held. */
	async join(key: string, value: T, timing: Timing, taken: Promise<boolean>): Promise<Joined<T>> {
		if (this.held >= MOST_HELD) return { together: [value] };
		this.held += 1;
		try {
			const batch = this.batches.get(key) ?? this.open(key, timing);
			const place = batch.values.push(value);
			const isLast = () => batch.values.length === place;
			await sleep(Math.min(timing.silenceMs, left(batch)));
			while (isLast() && left(batch) > 0 && this.isIncomplete(key, batch)) {
				await sleep(Math.min(SLICE_MS, left(batch)));
			}
			if (!isLast()) return { taken: await batch.taken };
			this.batches.delete(key);
			this.announced.delete(key);
			batch.take(taken);
			return { together: batch.values };
		} finally {
			this.held -= 1;
		}
	}

	private open(key: string, { longestMs }: Timing): Batch<T> {
		let take: Batch<T>['take'] = () => {};
		const taken = new Promise<boolean>((resolve) => {
			take = resolve;
		});
		const batch = { values: [], endsAt: Date.now() + longestMs, taken, take };
		this.batches.set(key, batch);
		return batch;
	}

	private isIncomplete(key: string, { values }: Batch<T>): boolean {
		const { parts, until } = this.announced.get(key) ?? { parts: 0, until: 0 };
		return until > Date.now() && values.filter(this.isPart).length < parts;
	}
}

const left = ({ endsAt }: Batch<unknown>): number => Math.max(0, endsAt - Date.now());
