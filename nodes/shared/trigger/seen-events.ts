import { sleep } from 'n8n-workflow';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_KEYS = 50_000;
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
	 * Claims keys for the delivery that `response` answers; resolves to those that are no duplicates.
	 * While another delivery holds a key, a redelivery waits: it is a duplicate if that one was answered
	 * 2xx, and new if it was not.
	 */
	claim(keys: readonly string[], response: DeliveryResponse): Promise<Set<string>>;
}

interface Entry {
	readonly since: number;
	readonly succeeded: Promise<boolean>;
}

/** Deduplicates events: remembers the keys of the last day, at most the newest 50,000. */
export function createSeenEvents(now: () => number = Date.now): SeenEvents {
	const entries = new Map<string, Entry>();

	const isOld = ({ since }: Entry) => now() - since >= DAY_MS;

	function forget(key: string, entry: Entry) {
		if (entries.get(key) === entry) entries.delete(key);
	}

	function remember(key: string, succeeded: Promise<boolean>) {
		for (const [oldKey, old] of entries) {
			if (entries.size < MOST_KEYS && !isOld(old)) break;
			entries.delete(oldKey);
		}
		const entry = { since: now(), succeeded };
		entries.set(key, entry);
		void succeeded.then((ok) => ok || forget(key, entry));
	}

	async function claimOne(key: string, succeeded: Promise<boolean>): Promise<boolean> {
		for (;;) {
			const held = entries.get(key);
			if (!held || isOld(held)) {
				entries.delete(key);
				remember(key, succeeded);
				return true;
			}
			if (await held.succeeded) return false;
			forget(key, held);
		}
	}

	return {
		async claim(keys, response) {
			const succeeded = isAnswered2xx(response);
			const claims = keys.map(async (key) => ({ key, isNew: await claimOne(key, succeeded) }));
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
