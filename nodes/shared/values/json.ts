import type { IDataObject } from 'n8n-workflow';

/** A string or a number, as a string; undefined for any other value. */
export const asText = (value: unknown): string | undefined =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** Whether a value is an object and not an array. */
export const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value if it is an object, else an empty one. */
export const asObject = (value: unknown): IDataObject => (isObject(value) ? value : {});

type Filled<T> = { [K in keyof T]?: Exclude<T[K], undefined | null> };

/** Drops the fields that are undefined, null, or an empty string. */
export const omitEmpty = <T extends object>(fields: T): Filled<T> =>
	Object.fromEntries(
		Object.entries(fields).filter(
			([, value]) => value !== undefined && value !== null && value !== '',
		),
	) as Filled<T>;

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

/** An http or https URL; undefined for any other value. */
export function readWebLink(value: unknown): string | undefined {
	return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value)
		? value
		: undefined;
}
