import { sleep } from 'n8n-workflow';

/** Each held delivery costs n8n about 10 MB. */
export const MOST_HELD = 50;

/** How often an incomplete album checks for further parts. */
const SLICE_MS = 200;

interface Batch<T> {
	readonly values: T[];
	/** When it is flushed, even without silence. */
	readonly endsAt: number;
	/** Whether the batch was accepted: known once its last delivery was answered. */
	readonly accepted: Promise<boolean>;
	settle(accepted: Promise<boolean>): void;
}

export interface Timing {
	readonly silenceMs: number;
	readonly longestMs: number;
}

/** The last delivery gets the whole batch; the ones before it learn whether it was accepted. */
export type Buffered<T> = { readonly together: readonly T[] } | { readonly accepted: boolean };

/** Debounces values by key: holds those that arrive in a row until there is silence. */
export class MessageBuffer<T> {
	private readonly batches = new Map<string, Batch<T>>();
	private readonly announced = new Map<string, { parts: number; until: number }>();
	private held = 0;

	/** `isPart`: whether a value can be one of the announced parts. */
	constructor(private readonly isPart: (value: T) => boolean) {}

	/** Announces parts that belong together: the batch is not flushed before they have arrived. */
	announce(key: string, parts: number, { longestMs }: Timing): void {
		for (const [old, { until }] of this.announced)
			if (until < Date.now()) this.announced.delete(old);
		this.announced.set(key, { parts, until: Date.now() + longestMs });
	}

	/** `accepted` resolves to whether this delivery was answered with success. Beyond 50, nothing is held. */
	async add(
		key: string,
		value: T,
		timing: Timing,
		accepted: Promise<boolean>,
	): Promise<Buffered<T>> {
		if (this.held >= MOST_HELD) return { together: [value] };
		this.held += 1;
		try {
			const batch = this.batches.get(key) ?? this.open(key, timing);
			const position = batch.values.push(value);
			const isLast = () => batch.values.length === position;
			await sleep(Math.min(timing.silenceMs, left(batch)));
			while (isLast() && left(batch) > 0 && this.isIncomplete(key, batch)) {
				await sleep(Math.min(SLICE_MS, left(batch)));
			}
			if (!isLast()) return { accepted: await batch.accepted };
			this.batches.delete(key);
			this.announced.delete(key);
			batch.settle(accepted);
			return { together: batch.values };
		} finally {
			this.held -= 1;
		}
	}

	private open(key: string, { longestMs }: Timing): Batch<T> {
		let settle: Batch<T>['settle'] = () => {};
		const accepted = new Promise<boolean>((resolve) => {
			settle = resolve;
		});
		const batch = { values: [], endsAt: Date.now() + longestMs, accepted, settle };
		this.batches.set(key, batch);
		return batch;
	}

	private isIncomplete(key: string, { values }: Batch<T>): boolean {
		const { parts, until } = this.announced.get(key) ?? { parts: 0, until: 0 };
		return until > Date.now() && values.filter(this.isPart).length < parts;
	}
}

const left = ({ endsAt }: Batch<unknown>): number => Math.max(0, endsAt - Date.now());
