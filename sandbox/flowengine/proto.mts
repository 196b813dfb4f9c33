/** How the values of WhatsApp's protocol look as JSON. */

/** Bytes: an object with numbered keys. */
export const bytes = (buffer: Uint8Array): Record<string, number> =>
	Object.fromEntries(buffer.entries());

export interface Long {
	low: number;
	high: number;
	unsigned: boolean;
}

/** A number of 64 bits. */
export function long(value: number, unsigned = false): Long {
	const [low, high] = [value % 2 ** 32, Math.floor(value / 2 ** 32)];
	return { low: unsigned ? low >>> 0 : low | 0, high, unsigned };
}

/** As the database keeps it: bytes are base64. */
export function inDatabase(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(inDatabase);
	const entries = Object.entries(value);
	if (entries.length > 0 && entries.every(([key], index) => key === String(index)))
		return Buffer.from(entries.map(([, byte]) => Number(byte))).toString('base64');
	return Object.fromEntries(entries.map(([key, inside]) => [key, inDatabase(inside)]));
}
