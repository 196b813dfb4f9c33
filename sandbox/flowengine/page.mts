/**
 * Evolution's pages: `page` from 1, `offset` is how many there are on one. Observed: texts crash the
 * database's client.
 */
export function pageOf<Row>(
	rows: readonly Row[],
	page: unknown = 1,
	offset: unknown = 50,
): { rows: Row[]; pages: number; page: number } {
	if (typeof page !== 'number' || typeof offset !== 'number')
		throw new TypeError('\nInvalid `prisma.findMany()` invocation: Expected Int, provided String.');
	const start = offset * (page - 1);
	const pages = Math.ceil(rows.length / offset);
	return { rows: rows.slice(start, start + offset), pages, page };
}
