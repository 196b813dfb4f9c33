import { readLong } from './long';

/** From here on, a number of seconds lies beyond the year 5000, so it counts milliseconds. */
const FIRST_MS = 1e11;
/** 9999-12-31, where ISO 8601 stops to have four digits for the year. */
const LAST_MS = 253_402_300_799_999;

/** A time as ISO 8601: from seconds, milliseconds, a Long of either, or a text that has its zone with it. */
export function readTimestamp(value: unknown): string | undefined {
	const number = readLong(value);
	const ms = number === undefined ? fromText(value) : number < FIRST_MS ? number * 1000 : number;
	return ms > 0 && ms <= LAST_MS ? new Date(ms).toISOString() : undefined;
}

const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;

const fromText = (value: unknown): number =>
	typeof value === 'string' && WITH_ZONE.test(value) ? Date.parse(value) : NaN;
