export interface Size {
	height: number;
	width: number;
}

/** How each kind of picture starts, and where it says its size. */
const KINDS: readonly [start: RegExp, read: (file: Buffer) => Size][] = [
	[/^\x89PNG/, (file) => ({ width: file.readUInt32BE(16), height: file.readUInt32BE(20) })],
	[/^GIF8/, (file) => ({ width: file.readUInt16LE(6), height: file.readUInt16LE(8) })],
	[/^RIFF.{4}WEBP/s, sizeOfWebp],
	[/^\xff\xd8\xff/, sizeOfJpeg],
];

/** The size of a JPEG, PNG, GIF or WebP: what the picture library reads, as far as people send it. */
export function sizeOf(file: Buffer): Size {
	const start = file.subarray(0, 12).toString('latin1');
	const [, read] = KINDS.find(([pattern]) => pattern.test(start)) ?? [];
	if (read === undefined) throw new Error('Input buffer contains unsupported image format');
	return read(file);
}

function sizeOfWebp(file: Buffer): Size {
	const kind = file.toString('latin1', 12, 16);
	if (kind === 'VP8X')
		return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 };
	if (kind === 'VP8 ') return { width: file.readUInt16LE(26), height: file.readUInt16LE(28) };
	const bits = file.readUInt32LE(21);
	return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

/** In the first segment that starts a frame. */
function sizeOfJpeg(file: Buffer): Size {
	let at = 2;
	while (at + 9 < file.length && !/^\xff[\xc0-\xc3]/.test(file.toString('latin1', at, at + 2)))
		at += 2 + file.readUInt16BE(at + 2);
	return { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
}
