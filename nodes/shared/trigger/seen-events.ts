import { sleep } from 'n8n-workflow';
import type { IWebhookFunctions } from 'n8n-workflow';

const DAY_MS = 24 * 60 * 60 * 1000;
const POLL_MS = 100;
const LONGEST_POLL_MS = 60_000;

/** What tells a trigger from all others in this process. */
export const triggerKey = (context: IWebhookFunctions): string =>
	`${context.getWorkflow().id}:${context.getNode().id}`;

/** A test run may be shown the same again, and knows nothing of what happened to the published workflow. */
export const isTestRun = (context: IWebhookFunctions): boolean => context.getMode() === 'manual';

/** The part of n8n's HTTP response that shows how a delivery ended. */
export interface DeliveryResponse {
	readonly statusCode: number;
	readonly writableEnded: boolean;
	/** The connection is closed: 'close' will not be emitted any more. */
	readonly destroyed: boolean;
	once(event: 'close', listener: () => void): unknown;
}

export interface SeenEvents {
	/**
	 * Claims a trigger's keys for the delivery that `response` answers; resolves to those that are no
	 * duplicates. While another delivery holds a key, a redelivery waits: it is a duplicate if that one was
	 * answered 2xx, and new if it was not.
	 */
	claim(trigger: string, keys: readonly string[], response: DeliveryResponse): Promise<Set<string>>;
}

interface Entry {
	readonly since: number;
	/** Once it is known, without its promise: there are many entries. */
	succeeded: Promise<boolean> | true;
}

/** Deduplicates events: remembers the keys of the last day, within the limits of an EventMemory. */
export function createSeenEvents(now: () => number = Date.now): SeenEvents {
	const memory = new EventMemory<Entry>();

	async function claimOne(trigger: string, key: string, succeeded: Promise<boolean>) {
		for (;;) {
			const held = memory.get(trigger, key);
			if (!held || now() - held.since >= DAY_MS) {
				const entry: Entry = { since: now(), succeeded };
				memory.set(trigger, key, entry);
				void succeeded.then((ok) => {
					if (ok) entry.succeeded = true;
					else memory.delete(trigger, key, entry);
				});
				return true;
			}
			if (await held.succeeded) return false;
			// So that this ends whichever callback of the promise is first.
			memory.delete(trigger, key, held);
		}
	}

	return {
		async claim(trigger, keys, response) {
			const succeeded = isAnswered2xx(response);
			const claims = keys.map(async (key) => ({
				key,
				isNew: await claimOne(trigger, key, succeeded),
			}));
			const results = await Promise.all(claims);
			return new Set(results.filter(({ isNew }) => isNew).map(({ key }) => key));
		},
	};
}

/** A sender that hangs up early does not stop n8n: the response still shows whether the workflow runs. */
export async function isAnswered2xx(response: DeliveryResponse): Promise<boolean> {
	if (!response.destroyed) {
		await new Promise<void>((resolve) => {
			response.once('close', resolve);
		});
	}
	for (let waited = 0; !response.writableEnded && waited < LONGEST_POLL_MS; waited += POLL_MS) {
		await sleep(POLL_MS);
	}
	return response.writableEnded && response.statusCode >= 200 && response.statusCode < 300;
}

/** Of one trigger. */
export const MOST_OF_ONE = 50_000;
/** About 50 MB. */
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
		if (this.byTrigger.get(trigger)?.delete(key)) this.size -= 1;
	}

	private dropOldest(trigger: string): void {
		const [oldest] = this.byTrigger.get(trigger)?.keys() ?? [];
		if (oldest !== undefined) this.drop(trigger, oldest);
	}

	private largest(): string {
		let largest = { trigger: '', size: 0 };
		for (const [trigger, { size }] of this.byTrigger) {
			if (size > largest.size) largest = { trigger, size };
		}
		return largest.trigger;
	}
}
