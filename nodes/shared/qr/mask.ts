/** ISO/IEC 18004, table 10: which data modules each mask inverts. */
export const MASKS: ReadonlyArray<(row: number, column: number) => boolean> = [
	(row, column) => (row + column) % 2 === 0,
	(row) => row % 2 === 0,
	(_, column) => column % 3 === 0,
	(row, column) => (row + column) % 3 === 0,
	(row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
	(row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
	(row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
	(row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

const RUN = /0{5,}|1{5,}/g;
/** Looks like a finder pattern. The look-ahead also matches where two overlap. */
const LIKE_A_FINDER = /(?=10111010000|00001011101)/g;

/** The penalty score of a masked symbol (ISO/IEC 18004, 7.8.3); the mask with the lowest one is used. */
export function penaltyOf(symbol: ReadonlyArray<readonly boolean[]>): number {
	const rows = symbol.map(formatBits);
	const columns = symbol.map((_, column) => formatBits(symbol.map((row) => row[column] ?? false)));
	const lines = [...rows, ...columns];
	const runs = lines.flatMap((line) => line.match(RUN) ?? []);
	const finders = lines.flatMap((line) => [...line.matchAll(LIKE_A_FINDER)]);
	const dark = rows.join('').replaceAll('0', '').length / symbol.length ** 2;
	return (
		runs.reduce((sum, { length }) => sum + length - 2, 0) +
		finders.length * 40 +
		squaresIn(rows) * 3 +
		Math.floor(Math.abs(dark * 100 - 50) / 5) * 10
	);
}

const formatBits = (modules: readonly boolean[]): string =>
	modules.map((isDark) => (isDark ? '1' : '0')).join('');

/** The number of 2×2 blocks of the same color. */
function squaresIn(rows: readonly string[]): number {
	let squares = 0;
	rows.slice(1).forEach((row, i) => {
		const above = rows[i] ?? '';
		for (let column = 1; column < row.length; column++) {
			const four = `${above.slice(column - 1, column + 1)}${row.slice(column - 1, column + 1)}`;
			if (four === '0000' || four === '1111') squares++;
		}
	});
	return squares;
}
