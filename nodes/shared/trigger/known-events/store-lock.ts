import { randomInt } from 'crypto';
import { sleep } from 'n8n-workflow';
import type { DeduplicationHelperFunctions } from 'n8n-workflow';

/** How n8n's deduplication store keeps what it is given. */
export const ENTRIES = { mode: 'entries' } as const;

/** n8n's deduplication store: one row per node, one per workflow. */
export type Store = Pick<
	DeduplicationHelperFunctions,
	'checkProcessedAndRecord' | 'clearAllProcessedItems' | 'getProcessedDataCount' | 'removeProcessed'
>;

/** The row that is the lock; what it guards is the node's. */
const SCOPE = 'workflow';
const MARK = 'lock';
const POLL_MS = 20;
const ABANDONED_MS = 3_000;
const LONGEST_WAIT_MS = 60_000;

/** So many entries beside the mark tell one holder from the next. */
const MOST_FILLERS = 200;

/**
 * Does work that no other process does in this workflow at the same time: the store reads a row, changes
 * it, and writes it back, so of two writers one loses what it wrote. Only its INSERT is atomic, and so
 * the workflow's row is a lock: whoever creates it has it. If the holder was killed, the row stays as it
 * is, and after three seconds of that it is taken away. Throws if the lock can't be had.
 */
export async function withStoreLock<T>(
	store: Store,
	work: () => Promise<T>,
	now: () => number = () => performance.now(),
): Promise<T> {
	await acquire(store, now);
	try {
		return await work();
	} finally {
		await store.clearAllProcessedItems(SCOPE, ENTRIES);
	}
}

async function acquire(store: Store, now: () => number): Promise<void> {
	const began = now();
	let seen = { count: 0, since: began };
	for (;;) {
		const count = await store.getProcessedDataCount(SCOPE, ENTRIES);
		if (count === 0 && (await isCreated(store))) return;
		if (count !== seen.count) seen = { count, since: now() };
		if (count > 0 && now() - seen.since >= ABANDONED_MS) {
			await removeAbandoned(store);
			seen = { count: 0, since: now() };
		}
		if (now() - began >= LONGEST_WAIT_MS) throw new Error('The store is in use all the time');
		await sleep(POLL_MS);
	}
}

/** Whether the row is new and so ours; n8n throws if another process was faster. */
async function isCreated(store: Store): Promise<boolean> {
	const fillers = Array.from({ length: randomInt(MOST_FILLERS) }, (_, index) => index);
	const added = store.checkProcessedAndRecord([MARK, ...fillers], SCOPE, ENTRIES);
	const result = await added.catch(() => undefined);
	return result?.new.includes(MARK) ?? false;
}

/** Throws if the row is no lock: a Remove Duplicates node with the scope Workflow keeps its items there. */
async function removeAbandoned(store: Store): Promise<void> {
	const { processed } = await store.checkProcessedAndRecord([MARK], SCOPE, ENTRIES);
	if (processed.length > 0) {
		await store.clearAllProcessedItems(SCOPE, ENTRIES);
		return;
	}
	await store.removeProcessed([MARK], SCOPE, ENTRIES);
	throw new Error("A Remove Duplicates node with the scope 'Workflow' uses the same store");
}
