import { codewordsOf } from './codewords';
import { drawFormat, emptyGrid } from './grid';
import type { Grid } from './grid';
import { MASKS, penaltyOf } from './mask';
import { smallestFor } from './version';
import type { Version } from './version';

/** The modules of a QR code by row and column; true is dark. */
export type QrSymbol = ReadonlyArray<readonly boolean[]>;

/** Encodes a text as a QR code (ISO/IEC 18004, byte mode, UTF-8); undefined if it is too long. */
export function qrSymbol(text: string): QrSymbol | undefined {
	const bytes = Buffer.from(text, 'utf8');
	const version = smallestFor(bytes.length);
	if (!version) return undefined;
	const rated = MASKS.map((_, mask) => symbolOf(bytes, version, mask)).map((symbol) => ({
		symbol,
		penalty: penaltyOf(symbol),
	}));
	return rated.reduce((best, one) => (one.penalty < best.penalty ? one : best)).symbol;
}

/** Encodes bytes with the given mask, 0 to 7. */
export function symbolOf(bytes: Uint8Array, version: Version, mask: number): QrSymbol {
	const grid = emptyGrid(version);
	drawFormat(grid, version, mask);
	const codewords = codewordsOf(bytes, version);
	const isInverted = MASKS[mask] ?? (() => false);
	let bitIndex = 0;
	for (const [row, column] of freeModules(grid)) {
		const bit = ((codewords[bitIndex >>> 3] ?? 0) >>> (7 - (bitIndex & 7))) & 1;
		const line = grid[row] ?? [];
		line[column] = (bit === 1) !== isInverted(row, column);
		bitIndex++;
	}
	return grid.map((row) => row.map((isDark) => isDark === true));
}

/** Zigzags through pairs of columns from the right, alternately up and down; skips the timing column. */
function* freeModules(grid: Grid): Generator<readonly [row: number, column: number]> {
	const size = grid.length;
	let isUpwards = true;
	for (let right = size - 1; right > 0; right -= 2) {
		if (right === 6) right = 5;
		for (let i = 0; i < size; i++) {
			const row = isUpwards ? size - 1 - i : i;
			for (const column of [right, right - 1])
				if (grid[row]?.[column] === undefined) yield [row, column];
		}
		isUpwards = !isUpwards;
	}
}
