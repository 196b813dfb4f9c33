import type { QrSymbol } from './symbol';

/** In modules; ISO/IEC 18004 requires four. */
const QUIET_ZONE = 4;
/** At one bit per pixel, a row of a module is one byte. */
const MODULE_PIXELS = 8;
const DARK = 0x00;
const LIGHT = 0xff;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const NO_FILTER = 0;

/** Encodes a QR code as a black-and-white PNG. Uncompressed: n8n allows nodes no zlib. */
export function pngOf(symbol: QrSymbol): Buffer {
	const modules = symbol.length + 2 * QUIET_ZONE;
	const pixels = modules * MODULE_PIXELS;
	const line = (row: readonly boolean[]): Buffer => {
		const bytes = Buffer.alloc(1 + modules, LIGHT);
		bytes[0] = NO_FILTER;
		row.forEach((isDark, i) => {
			if (isDark) bytes[1 + QUIET_ZONE + i] = DARK;
		});
		return bytes;
	};
	const quiet = Array.from({ length: QUIET_ZONE }, () => line([]));
	const lines = [...quiet, ...symbol.map(line), ...quiet].flatMap((bytes) =>
		Array.from({ length: MODULE_PIXELS }, () => bytes),
	);
	const header = Buffer.alloc(13);
	header.writeUInt32BE(pixels, 0);
	header.writeUInt32BE(pixels, 4);
	header[8] = 1; // bit depth; the remaining zeros: grayscale, default methods
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('IDAT', storeUncompressed(Buffer.concat(lines))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

const LARGEST_BLOCK = 0xffff;

/** A zlib stream (RFC 1950) of stored deflate blocks (RFC 1951, 3.2.4). */
function storeUncompressed(data: Buffer): Buffer {
	const count = Math.ceil(data.length / LARGEST_BLOCK);
	const blocks = Array.from({ length: count }, (_, i) => {
		const block = data.subarray(i * LARGEST_BLOCK, (i + 1) * LARGEST_BLOCK);
		const head = Buffer.alloc(5);
		head[0] = i === count - 1 ? 1 : 0;
		head.writeUInt16LE(block.length, 1);
		head.writeUInt16LE(block.length ^ 0xffff, 3);
		return Buffer.concat([head, block]);
	});
	return Buffer.concat([Buffer.from([0x78, 0x01]), ...blocks, uint32(adler32(data))]);
}

function uint32(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(value);
	return bytes;
}

/** PNG, annex D. */
function crc32(bytes: Buffer): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return (crc ^ 0xffffffff) >>> 0;
}

function adler32(bytes: Buffer): number {
	let a = 1;
	let b = 0;
	for (const byte of bytes) {
		a = (a + byte) % 65521;
		b = (b + a) % 65521;
	}
	return ((b << 16) | a) >>> 0;
}
