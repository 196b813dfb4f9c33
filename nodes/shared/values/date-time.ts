/** A day, or a day and a time, as n8n's date picker and ISO write them. */
const ISO =
	/^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;

/**
 * Reads what a date field or its expression gives (a text, a Luxon DateTime, a Date) as ISO in UTC, in
 * whole seconds. A time that names no offset is one of the workflow's time zone.
 */
export function readDateTime(given: unknown, timeZone: string): string | undefined {
	const text = textOf(given);
	const [match, ...parts] = ISO.exec(text.trim()) ?? [];
	if (match === undefined) return undefined;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
		.slice(0, 6)
		.map((part) => Number(part ?? 0));
	const wall = Date.UTC(year, month - 1, day, hour, minute, second);
	// Date.UTC takes the 31st of February for the 3rd of March.
	const isReal = new Date(wall)
		.toISOString()
		.startsWith(formatWallTime(year, month, day, hour, minute));
	if (!isReal || second > 59) return undefined;
	const offset = parts[6] === undefined ? offsetAt(wall, timeZone) : offsetOf(parts[6]);
	return `${new Date(wall - offset).toISOString().slice(0, 19)}Z`;
}

function textOf(given: unknown): string {
	if (given instanceof Date) return Number.isNaN(given.getTime()) ? '' : given.toISOString();
	const { toISO } = (given ?? {}) as { toISO?: unknown };
	return typeof toISO === 'function' ? String(toISO.call(given)) : String(given);
}

const formatWallTime = (...[year, ...rest]: [number, number, number, number, number]) => {
	const [month, day, hour, minute] = rest.map((part) => String(part).padStart(2, '0'));
	return `${String(year).padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
};

/** "+01:00" in ms. */
function offsetOf(offset: string): number {
	const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
	const ms = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
	return sign === '-' ? -ms : ms;
}

/** How far the zone's clocks are ahead of UTC when they show this time; where they skip it, as before. */
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
