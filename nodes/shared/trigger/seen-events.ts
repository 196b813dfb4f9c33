import { sleep } from 'n8n-workflow';
import { EventMemory } from './event-memory';

const DAY_MS = 24 * 60 * 60 * 1000;
const POLL_MS = 100;
const LONGEST_POLL_MS = 60_000;

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
	readonly succeeded: Promise<boolean>;
}

/** Deduplicates events: remembers the keys of the last day, within the limits of an EventMemory. */
export function createSeenEvents(now: () => number = Date.now): SeenEvents {
	const memory = new EventMemory<Entry>();

	async function claimOne(trigger: string, key: string, succeeded: Promise<boolean>) {
		for (;;) {
			const held = memory.get(trigger, key);
			if (!held || now() - held.since >= DAY_MS) {
				const entry = { since: now(), succeeded };
				memory.set(trigger, key, entry);
				void succeeded.then((ok) => ok || memory.delete(trigger, key, entry));
				return true;
			}
			if (await held.succeeded) return false;
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
