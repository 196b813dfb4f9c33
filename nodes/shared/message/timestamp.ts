import { readLong } from '../values/json';

/** As seconds, larger numbers would be past the year 5000: they are milliseconds. */
const FIRST_MS = 1e11;
/** The end of 9999, the last year that has four digits in ISO 8601. */
const LAST_MS = 253_402_300_799_999;

/** Reads a time as ISO 8601, from seconds, milliseconds, a Long of either, or an ISO string with an offset. */
export function readTimestamp(value: unknown): string | undefined {
	const number = readLong(value);
	const ms = number === undefined ? fromText(value) : number < FIRST_MS ? number * 1000 : number;
	return ms > 0 && ms <= LAST_MS ? new Date(ms).toISOString() : undefined;
}

const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;

const fromText = (value: unknown): number =>
	typeof value === 'string' && WITH_ZONE.test(value) ? Date.parse(value) : NaN;
