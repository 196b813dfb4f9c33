/** A date, with or without a time, in ISO 8601, or as n8n's date picker and databases write it: the year first. */
const DATE_TIME =
	/^(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/i;

const WITH_SLASHES = /^(\d{4})\/(\d\d?)\/(?=\d)/;

/**
 * Reads the value of a date field or its expression (a string, a Luxon DateTime, a Date) as ISO 8601 in
 * UTC, in whole seconds; undefined if it is not a date. `timeZone` is that of values without an offset.
 */
export function readDateTime(value: unknown, timeZone: string): string | undefined {
	const text = textOf(value).trim().replace(WITH_SLASHES, '$1-$2-');
	const [match, ...parts] = DATE_TIME.exec(text) ?? [];
	if (match === undefined) return undefined;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
		.slice(0, 6)
		.map((part) => Number(part ?? 0));
	const wall = Date.UTC(year, month - 1, day, hour, minute, second);
	// Date.UTC turns February 31 into March 3.
	const isReal = new Date(wall)
		.toISOString()
		.startsWith(formatWallTime(year, month, day, hour, minute));
	if (!isReal || second > 59) return undefined;
	const offset = parts[6] === undefined ? offsetAt(wall, timeZone) : offsetOf(parts[6]);
	return `${new Date(wall - offset).toISOString().slice(0, 19)}Z`;
}

function textOf(value: unknown): string {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
	const { toISO } = (value ?? {}) as { toISO?: unknown };
	return typeof toISO === 'function' ? String(toISO.call(value)) : String(value);
}

const formatWallTime = (...[year, ...rest]: [number, number, number, number, number]) => {
	const [month, day, hour, minute] = rest.map((part) => String(part).padStart(2, '0'));
	return `${String(year).padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
};

/** The offset "+01:00", "+0100", or "+01" in ms; 0 for "Z" and "UTC". */
function offsetOf(offset: string): number {
	const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset) ?? [];
	const ms = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
	return sign === '-' ? -ms : ms;
}

/** The zone's offset from UTC at this wall time, in ms. In a gap, such as the start of DST, the one before it. */
function offsetAt(wall: number, timeZone: string): number {
	const guess = zoneOffset(wall, timeZone);
	const before = zoneOffset(wall - guess, timeZone);
	return before === guess ? guess : zoneOffset(wall - Math.max(guess, before), timeZone);
}

function zoneOffset(instant: number, timeZone: string): number {
	const format = new Intl.DateTimeFormat('en-US', {
		timeZone,
		hourCycle: 'h23',
		...{ year: 'numeric', month: 'numeric', day: 'numeric' },
		...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
	});
	const parts = Object.fromEntries(
		format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
	);
	const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
	return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}
