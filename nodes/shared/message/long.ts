import { isObject } from '../values/json';

/** Reads a 64-bit integer of Protocol Buffers from JSON: a number, a string, or a Long `{low, high}`. */
export function readLong(value: unknown): number | undefined {
	if (isObject(value)) {
		const { low, high } = value;
		return typeof low === 'number' && typeof high === 'number'
			? finite(high * 2 ** 32 + (low >>> 0))
			: undefined;
	}
	if (typeof value === 'string') return /^\d{1,16}$/.test(value) ? Number(value) : undefined;
	return typeof value === 'number' ? finite(value) : undefined;
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);
