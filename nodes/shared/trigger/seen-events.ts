import { sleep } from 'n8n-workflow';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_KEYS = 50_000;
const POLL_MS = 100;
const LONGEST_POLL_MS = 60_000;

/** The part of an HTTP response that tells how a delivery ended. */
export interface DeliveryResponse {
	readonly statusCode: number;
	readonly writableEnded: boolean;
	/** Its connection is closed: 'close' will not come any more. */
	readonly destroyed: boolean;
	once(event: 'close', listener: () => void): unknown;
}

export interface SeenEvents {
	/**
	 * Claims keys for the delivery that `response` answers; resolves to those that are new.
	 * A key that another delivery holds is waited for: it counts as seen once that one was answered 2xx,
	 * and is free again if it was not.
	 */
	claim(keys: readonly string[], response: DeliveryResponse): Promise<Set<string>>;
}

interface Entry {
	readonly since: number;
	readonly succeeded: Promise<boolean>;
}

/** Remembers keys for a day, the newest 50,000 of them. */
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

/** A sender that hangs up early does not stop n8n: its answer then still tells whether the workflow runs. */
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
