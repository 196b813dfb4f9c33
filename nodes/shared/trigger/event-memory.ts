/** Of one trigger. */
export const MOST_OF_ONE = 50_000;
/** About 60 MB. */
export const MOST_IN_ALL = 200_000;

/**
 * Entries by trigger and key, the newest 50,000 of each trigger and 200,000 in all. If it is full, the
 * trigger that has most of them loses its oldest: a flood at one trigger takes nothing from a quiet one.
 */
export class EventMemory<T> {
	private readonly byTrigger = new Map<string, Map<string, T>>();
	private size = 0;

	get(trigger: string, key: string): T | undefined {
		return this.byTrigger.get(trigger)?.get(key);
	}

	/** The entry counts as the newest. */
	set(trigger: string, key: string, entry: T): void {
		this.drop(trigger, key);
		if ((this.byTrigger.get(trigger)?.size ?? 0) >= MOST_OF_ONE) this.dropOldest(trigger);
		if (this.size >= MOST_IN_ALL) this.dropOldest(this.largest());
		const entries = this.byTrigger.get(trigger) ?? new Map<string, T>();
		this.byTrigger.set(trigger, entries.set(key, entry));
		this.size += 1;
	}

	/** Unless there is another entry by now. */
	delete(trigger: string, key: string, entry: T): void {
		if (this.get(trigger, key) === entry) this.drop(trigger, key);
	}

	private drop(trigger: string, key: string): void {
		const entries = this.byTrigger.get(trigger);
		if (!entries?.delete(key)) return;
		this.size -= 1;
		if (entries.size === 0) this.byTrigger.delete(trigger);
	}

	private dropOldest(trigger: string): void {
		const [oldest] = this.byTrigger.get(trigger)?.keys() ?? [];
		if (oldest !== undefined) this.drop(trigger, oldest);
	}

	private largest(): string {
		const [first, ...more] = this.byTrigger;
		const larger = (one: typeof first, other: typeof first) =>
			(other?.[1].size ?? 0) > (one?.[1].size ?? 0) ? other : one;
		return more.reduce(larger, first)?.[0] ?? '';
	}
}
