import type { ListQuery, QueryNames } from './query-names.mts';

interface Page<Row> {
	rows: Row[];
	/** Of all pages: the docs show 42 with more to come. */
	count: number;
	hasMore: boolean;
}

/** Tickets, Ticket messages, Contacts: "Page (default: 1)", "default: 20". Newest first: assumed. */
export function pageOf<Row>(
	oldestFirst: readonly Row[],
	query: ListQuery,
	names: QueryNames,
): Page<Row> {
	const perPage = Number(query[names.perPage] ?? 20);
	const start = (Number(query[names.page] ?? 1) - 1) * perPage;
	const end = start + perPage;
	return {
		rows: oldestFirst.toReversed().slice(start, end),
		count: oldestFirst.length,
		hasMore: end < oldestFirst.length,
	};
}
