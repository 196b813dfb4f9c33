import { PNG } from 'pngjs';
import type { Box } from './camera.mts';

/** The smallest box with everything that differs between two PNG files of a size; its numbers are even. */
export function differenceOf(before: Buffer, after: Buffer): Box | undefined {
	const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
	const { width, height } = other;
	let [left, top, right, bottom] = [width, height, 0, 0];
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const at = (y * width + x) * 4;
			if (one.data.readUInt32LE(at) === other.data.readUInt32LE(at)) continue;
			[left, right] = [Math.min(left, x), Math.max(right, x + 1)];
			[top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
		}
	}
	if (right === 0) return undefined;
	[left, top] = [left - (left % 2), top - (top % 2)];
	const even = (length: number) => length + (length % 2);
	return { x: left, y: top, width: even(right - left), height: even(bottom - top) };
}
