import { SMALLEST_WITH_VERSION } from './version';
import type { Version } from './version';

/** A symbol's modules by row and column: dark (true), light (false), or free for data (undefined). */
export type Grid = Array<Array<boolean | undefined>>;

/** A symbol with its function patterns; reserves the modules of the format information. */
export function emptyGrid(version: Version): Grid {
	const { size, number } = version;
	const grid: Grid = Array.from({ length: size }, () =>
		Array.from({ length: size }, () => undefined),
	);
	for (let i = 0; i < size; i++) set(grid, 6, i, set(grid, i, 6, i % 2 === 0));
	for (const [row, column] of [[3, 3] as const, [3, size - 4] as const, [size - 4, 3] as const])
		drawRings(grid, row, column, 4, [2, 4]);
	drawAlignments(grid, version);
	drawFormat(grid, version, 0);
	if (number >= SMALLEST_WITH_VERSION) drawVersion(grid, version);
	return grid;
}

function set(grid: Grid, row: number, column: number, isDark: boolean): boolean {
	const line = grid[row];
	if (line && column >= 0 && column < line.length) line[column] = isDark;
	return isDark;
}

/** Draws concentric squares, dark except for the `light` ones, clipped to the grid. */
function drawRings(grid: Grid, row: number, column: number, rings: number, light: number[]): void {
	for (let y = -rings; y <= rings; y++)
		for (let x = -rings; x <= rings; x++)
			set(grid, row + y, column + x, !light.includes(Math.max(Math.abs(x), Math.abs(y))));
}

function drawAlignments(grid: Grid, { alignments, size }: Version): void {
	const isFinder = (row: number, column: number) =>
		[row, column].filter((place) => place === 6).length +
			[row, column].filter((place) => place === size - 7).length ===
			2 && !(row === size - 7 && column === size - 7);
	for (const row of alignments)
		for (const column of alignments)
			if (!isFinder(row, column)) drawRings(grid, row, column, 2, [1]);
}

const LEVELS = { L: 1, M: 0 };
const FORMAT_MASK = 0x5412;

/** Draws both copies of the format information (level and mask), and the dark module. */
export function drawFormat(grid: Grid, { level, size }: Version, mask: number): void {
	const bits = withRemainder((LEVELS[level] << 3) | mask, 10, 0x537) ^ FORMAT_MASK;
	for (let i = 0; i < 15; i++) {
		const isDark = bitAt(bits, i);
		const near = i < 6 ? i : i < 8 ? i + 1 : undefined;
		if (near !== undefined) set(grid, near, 8, isDark);
		else set(grid, 8, i === 8 ? 7 : 14 - i, isDark);
		if (i < 8) set(grid, 8, size - 1 - i, isDark);
		else set(grid, size - 15 + i, 8, isDark);
	}
	set(grid, size - 8, 8, true);
}

function drawVersion(grid: Grid, { number, size }: Version): void {
	const bits = withRemainder(number, 12, 0x1f25);
	for (let i = 0; i < 18; i++) {
		const far = size - 11 + (i % 3);
		const near = Math.floor(i / 3);
		set(grid, near, far, set(grid, far, near, bitAt(bits, i)));
	}
}

/** A BCH code: the value, followed by the remainder of its division by the generator. */
function withRemainder(value: number, bits: number, generator: number): number {
	let remainder = value;
	for (let i = 0; i < bits; i++)
		remainder = (remainder << 1) ^ ((remainder >>> (bits - 1)) * generator);
	return (value << bits) | remainder;
}

const bitAt = (bits: number, place: number): boolean => ((bits >>> place) & 1) === 1;
