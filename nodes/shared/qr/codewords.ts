import { correctionOf } from './error-correction';
import { dataCodewords } from './version';
import type { Version } from './version';

const BYTE_MODE = 0b0100;
const MODE_BITS = 4;
const PADDING = [0xec, 0x11];

/** The codewords of a symbol, in their order of placement. */
export function codewordsOf(bytes: Uint8Array, version: Version): number[] {
	const data = blocksOf(dataOf(bytes, version), version);
	const correction = data.map((block) => correctionOf(block, version.correction));
	return [...interleave(data), ...interleave(correction)];
}

/** The data codewords: mode, length, bytes, and padding. */
function dataOf(bytes: Uint8Array, version: Version): number[] {
	const capacity = dataCodewords(version);
	const bits = [
		...bitsOf(BYTE_MODE, MODE_BITS),
		...bitsOf(bytes.length, version.countBits),
		...[...bytes].flatMap((byte) => bitsOf(byte, 8)),
	];
	const data = Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
		bits.slice(i * 8, i * 8 + 8).reduce((byte, bit, j) => byte | (bit << (7 - j)), 0),
	);
	const padding = Array.from({ length: capacity - data.length }, (_, i) => PADDING[i % 2] ?? 0);
	return [...data, ...padding];
}

const bitsOf = (value: number, count: number): number[] =>
	Array.from({ length: count }, (_, i) => (value >>> (count - 1 - i)) & 1);

/** Splits the data into blocks; the last ones may be one codeword longer. */
function blocksOf(data: readonly number[], { blocks }: Version): number[][] {
	const length = Math.floor(data.length / blocks);
	const short = blocks - (data.length % blocks);
	return Array.from({ length: blocks }, (_, i) => {
		const start = i * length + Math.max(0, i - short);
		return data.slice(start, start + length + (i < short ? 0 : 1));
	});
}

/** The first codeword of each block, then the second of each, and so on. */
function interleave(blocks: ReadonlyArray<readonly number[]>): number[] {
	const longest = Math.max(...blocks.map(({ length }) => length));
	return Array.from({ length: longest }, (_, i) =>
		blocks.flatMap((block) => block[i] ?? []),
	).flat();
}
