import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from './explained-error';

/** How a list is read page by page. */
export interface Paging {
	readonly largestPage: number;
	/** The query for a page, counted from 1. */
	query(page: number, size: number): IDataObject;
	/** Whether the gateway says that more follows; undefined if it does not say. */
	hasMore(body: unknown): boolean | undefined;
}

/** Fetches one page: its records and the whole body. */
type Fetch = (query: IDataObject) => Promise<{ records: IDataObject[]; body: unknown }>;

const MOST_PAGES = 10_000;

/** Yields the records of a list, each once, and reads no page that nobody asks for. */
export async function* readPages(
	{ largestPage, query, hasMore }: Paging,
	limit: number,
	fetch: Fetch,
): AsyncGenerator<IDataObject> {
	const size = Math.min(limit, largestPage);
	const seen = new Set<unknown>();
	let left = limit;
	for (let page = 1; page <= MOST_PAGES; page++) {
		const { records, body } = await fetch(query(page, size));
		const fresh = records.filter(({ id }) => id === undefined || !seen.has(id));
		const isLast = !(hasMore(body) ?? records.length >= size);
		if (fresh.length === 0 && !isLast) break;
		for (const record of fresh) {
			seen.add(record.id);
			yield record;
			if (--left === 0) return;
		}
		if (isLast) return;
	}
	throw new ExplainedError(
		'The list does not end',
		'The gateway gives the same page again and again. Lower the Limit to what one page holds, and tell its support.',
	);
}
