import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DeduplicationScope } from 'n8n-workflow';
import type { Store } from '../../../nodes/shared/trigger/known-events/store-lock.ts';

type Item = string;

/**
 * n8n's deduplication store, in the steps of its deduplication-helper.js: a row is found, changed in
 * memory and written back, and others come in between. Only the creation of a row is atomic.
 */
export class DeduplicationStore implements Store {
	readonly rows = new Map<DeduplicationScope, Item[]>();

	checkProcessedAndRecord: Store['checkProcessedAndRecord'] = async (
		items,
		scope,
		{ maxEntries = Infinity },
	) => {
		const values = items.map(String);
		const found = await this.#find(scope);
		if (!found) {
			if (this.rows.has(scope)) throw new Error('duplicate key value violates unique constraint');
			this.rows.set(scope, values.slice(-maxEntries));
			await nextTurn();
			return { new: [...items], processed: [] };
		}
		const known = new Set(found);
		const isKnown = (item: unknown) => known.has(String(item));
		const changed = [...found, ...values.filter((value) => !known.has(value))];
		await this.#update(scope, changed.slice(-maxEntries));
		return {
			new: items.filter((item) => !isKnown(item)),
			processed: items.filter(isKnown),
		};
	};

	removeProcessed: Store['removeProcessed'] = async (items, scope) => {
		const found = await this.#find(scope);
		const removed = new Set(items.map(String));
		if (found)
			await this.#update(
				scope,
				found.filter((value) => !removed.has(value)),
			);
	};

	clearAllProcessedItems: Store['clearAllProcessedItems'] = async (scope) => {
		await nextTurn();
		this.rows.delete(scope);
	};

	getProcessedDataCount: Store['getProcessedDataCount'] = async (scope) =>
		(await this.#find(scope))?.length ?? 0;

	async #find(scope: DeduplicationScope): Promise<Item[] | undefined> {
		await nextTurn();
		const found = this.rows.get(scope);
		await nextTurn();
		return found;
	}

	/** Of a row that is gone, it changes nothing. */
	async #update(scope: DeduplicationScope, values: Item[]): Promise<void> {
		await nextTurn();
		if (this.rows.has(scope)) this.rows.set(scope, values);
	}
}
