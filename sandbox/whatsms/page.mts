import type { ListQuery } from './query-names.mts';
import type { Variant } from './variant.mts';

interface Page<Row> {
	rows: Row[];
	/** Of all pages: the docs show 42 with more to come. */
	count: number;
	hasMore: boolean;
}

/** Tickets, Ticket messages, Contacts: "Page (default: 1)", "default: 20". */
export function pageOf<Row>(
	oldestFirst: readonly Row[],
	query: ListQuery,
	{ queryNames: names, order }: Pick<Variant, 'queryNames' | 'order'>,
): Page<Row> {
	const rows = order === 'oldestFirst' ? oldestFirst : oldestFirst.toReversed();
	const perPage = Number(query[names.perPage] ?? 20);
	const start = (Number(query[names.page] ?? 1) - 1) * perPage;
	const end = start + perPage;
	return {
		rows: rows.slice(start, end),
		count: oldestFirst.length,
		hasMore: end < oldestFirst.length,
	};
}
