/** One frame of a moving picture, or the part of it that differs from the one before. */
export interface Frame {
	/** A still WebP file. */
	bytes: Buffer;
	/** Where it is in the whole, in pixels; even numbers. */
	x: number;
	y: number;
	width: number;
	height: number;
	/** Milliseconds. */
	duration: number;
}

const ANIMATED = 0b10;
/** What is below shows nowhere through. */
const NO_BLENDING = 0b10;
/** Of the header of a file, which is followed by its chunks; of the name and the length of a chunk. */
const FILE_HEADER = 12;
const CHUNK_HEADER = 8;

/** Joins frames to a WebP file that moves for ever (developers.google.com/speed/webp/docs/riff_container). */
export function animate(width: number, height: number, frames: readonly Frame[]): Buffer {
	const about = [Buffer.from([ANIMATED, 0, 0, 0]), number(width - 1, 3), number(height - 1, 3)];
	const background = [number(0xffffffff, 4), number(0, 2)];
	const body = Buffer.concat([
		Buffer.from('WEBP'),
		chunk('VP8X', about),
		chunk('ANIM', background),
		...frames.map((frame) =>
			chunk('ANMF', [
				...[frame.x / 2, frame.y / 2, frame.width - 1, frame.height - 1, frame.duration].map(
					(value) => number(value, 3),
				),
				Buffer.from([NO_BLENDING]),
				pixelsOf(frame.bytes),
			]),
		),
	]);
	return chunk('RIFF', [body]);
}

/** The chunk with the pixels: a frame may have no color profile. */
function pixelsOf(still: Buffer): Buffer {
	for (let start = FILE_HEADER; start < still.length;) {
		const length = still.readUInt32LE(start + 4);
		const end = start + CHUNK_HEADER + length + (length % 2);
		if (still.toString('latin1', start, start + 4) === 'VP8 ') return still.subarray(start, end);
		start = end;
	}
	throw new Error('The still has no pixels.');
}

function chunk(name: string, parts: readonly Buffer[]): Buffer {
	const content = Buffer.concat(parts);
	const padding = Buffer.alloc(content.length % 2);
	return Buffer.concat([Buffer.from(name), number(content.length, 4), content, padding]);
}

function number(value: number, bytes: number): Buffer {
	const written = Buffer.alloc(bytes);
	written.writeUIntLE(value, 0, bytes);
	return written;
}
