import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from './explained-error';
import type { HttpRequest } from './request';

/** How a list is read page by page. */
export interface Paging {
	readonly largestPage: number;
	/** The page's request fields, counted from page 1: query parameters, or properties of a POST's body. */
	query(page: number, size: number): IDataObject;
	/** Whether the gateway says that more follows; undefined if it does not say. */
	hasMore(body: unknown): boolean | undefined;
}

/** Whether a record matches the request's filter. */
export type RecordFilter = (record: IDataObject) => boolean;

/** How a list is read: its pages, and the records in the body of one. */
export interface Listing {
	readonly paging: Paging;
	records(body: unknown): IDataObject[] | undefined;
}

/** A list's request for one page. */
export const requestPage = (request: HttpRequest, page: IDataObject): HttpRequest =>
	request.method === 'POST'
		? { ...request, body: { ...request.body, ...page } }
		: { ...request, query: { ...request.query, ...page } };

/** Fetches one page: its records and the whole body. */
type Fetch = (query: IDataObject) => Promise<{ records: IDataObject[]; body: unknown }>;

const MOST_PAGES = 10_000;

/** With a filter, small pages would mean many calls. */
const SMALLEST_FILTERED_PAGE = 20;

/** The gateway repeats a page, or returns more pages than there can be. */
export class EndlessListError extends ExplainedError {
	constructor() {
		super(
			'The list never ends',
			"The gateway keeps returning the same page. Lower the Limit to one page and contact the gateway's support.",
		);
	}
}

/**
 * Yields the records of a list, each once, and requests a page only when it is needed. With `filter`, only
 * those that match: a gateway may ignore the filter.
 */
export async function* readPages(
	{ largestPage, query, hasMore }: Paging,
	limit: number,
	fetch: Fetch,
	filter?: RecordFilter,
): AsyncGenerator<IDataObject> {
	const size = Math.min(filter ? Math.max(limit, SMALLEST_FILTERED_PAGE) : limit, largestPage);
	const seen = new Set<unknown>();
	let left = limit;
	for (let page = 1; page <= MOST_PAGES; page++) {
		const { records, body } = await fetch(query(page, size));
		const isLast = !(hasMore(body) ?? records.length >= size);
		let isAllDuplicates = true;
		for (const record of records) {
			if (seen.has(record.id)) continue;
			isAllDuplicates = false;
			if (record.id !== undefined) seen.add(record.id);
			if (filter && !filter(record)) continue;
			yield record;
			if (--left === 0) return;
		}
		if (isLast) return;
		if (isAllDuplicates) break;
	}
	throw new EndlessListError();
}
