/**
 * Evolution's pages: `page` from 1, `offset` is how many there are on one. Observed: texts crash the
 * database's client.
 */
export function pageOf<Row>(
	rows: readonly Row[],
	page: unknown = 1,
	offset: unknown = 50,
): { rows: Row[]; pages: number; page: number } {
	const wrong =
		(typeof page !== 'number' && 'Argument `skip` is missing.') ||
		(typeof offset !== 'number' && 'Argument `take`: Invalid value provided. Expected Int.');
	if (wrong || typeof page !== 'number' || typeof offset !== 'number')
		throw new TypeError(
			`\nInvalid \`this.prismaRepository.message.findMany()\` invocation in\n/evolution/dist/main.js\n\n${wrong}`,
		);
	const start = offset * (page - 1);
	const pages = Math.ceil(rows.length / offset);
	return { rows: rows.slice(start, start + offset), pages, page };
}
