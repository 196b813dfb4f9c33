/** The error correction level: recovers 7 % (L) or 15 % (M) of the codewords. */
export type Level = 'L' | 'M';

/** ISO/IEC 18004, table 9: the number of blocks of versions 1 to 40, and the error correction codewords per block. */
const BLOCKS = {
	L: [
		1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15,
		16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
	],
	M: [
		1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25,
		26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
	],
};
const CORRECTION = {
	L: [
		7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30,
		26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
	],
	M: [
		10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28,
		28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
	],
};
const LARGEST = 40;
const SMALLEST_WITH_LONG_COUNT = 10;
export const SMALLEST_WITH_VERSION = 7;

/** A version and its level, with the dimensions that follow from them. */
export interface Version {
	/** 1 to 40. */
	readonly number: number;
	readonly level: Level;
	/** The side length, in modules. */
	readonly size: number;
	/** The number of codewords, data and error correction. */
	readonly codewords: number;
	readonly blocks: number;
	/** Error correction codewords per block. */
	readonly correction: number;
	/** The width of the character count indicator, in bits. */
	readonly countBits: number;
	/** The center coordinates of the alignment patterns. */
	readonly alignments: readonly number[];
}

export function versionOf(number: number, level: Level): Version {
	const size = number * 4 + 17;
	return {
		number,
		level,
		size,
		codewords: Math.floor(dataModules(number) / 8),
		blocks: BLOCKS[level][number - 1] ?? 0,
		correction: CORRECTION[level][number - 1] ?? 0,
		countBits: number < SMALLEST_WITH_LONG_COUNT ? 8 : 16,
		alignments: alignmentsOf(number, size),
	};
}

/** The smallest version with level M that holds this many bytes, else with level L; undefined if none does. */
export function smallestFor(bytes: number): Version | undefined {
	return (['M', 'L'] as const)
		.flatMap((level) => Array.from({ length: LARGEST }, (_, i) => versionOf(i + 1, level)))
		.find((version) => bitsFor(bytes, version) <= dataCodewords(version) * 8);
}

export const dataCodewords = ({ codewords, blocks, correction }: Version): number =>
	codewords - blocks * correction;

const MODE_BITS = 4;

const bitsFor = (bytes: number, { countBits }: Version) => MODE_BITS + countBits + bytes * 8;

/** All modules except function patterns, format, and version information. */
function dataModules(number: number): number {
	const all = (16 * number + 128) * number + 64;
	if (number === 1) return all;
	const count = alignmentCount(number);
	const ofAlignments = (25 * count - 10) * count - 55;
	return all - ofAlignments - (number < SMALLEST_WITH_VERSION ? 0 : 36);
}

const alignmentCount = (number: number) => Math.floor(number / 7) + 2;

/** ISO/IEC 18004, annex E: evenly spaced from the end, but for the first. */
function alignmentsOf(number: number, size: number): number[] {
	if (number === 1) return [];
	const count = alignmentCount(number);
	const step = Math.floor((number * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
	const fromEnd = Array.from({ length: count - 1 }, (_, i) => size - 7 - i * step);
	return [6, ...fromEnd.reverse()];
}
