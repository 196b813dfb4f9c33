import { readDateTime } from '../../nodes/shared/values/date-time.ts';

const LISBON = 'Europe/Lisbon';

test.each<[string, unknown, string]>([
	['a picked time in winter', '2026-01-15T09:00:00', '2026-01-15T09:00:00Z'],
	['a picked time in summer', '2026-06-01T09:00:00', '2026-06-01T08:00:00Z'],
	['a time with a space', '2026-06-01 09:00', '2026-06-01T08:00:00Z'],
	['a day', '2026-06-01', '2026-05-31T23:00:00Z'],
	['UTC', '2026-06-01T09:00:00.000Z', '2026-06-01T09:00:00Z'],
	['another offset', '2026-06-01T09:00:00.123-03:00', '2026-06-01T12:00:00Z'],
	['an offset without a colon', '2026-06-01T09:00+0530', '2026-06-01T03:30:00Z'],
	['a Date', new Date('2026-06-01T09:00:00Z'), '2026-06-01T09:00:00Z'],
	['Luxon', { toISO: () => '2026-06-01T09:00:00.000+09:00' }, '2026-06-01T00:00:00Z'],
	['Postgres', '2026-12-01 20:00:00+00', '2026-12-01T20:00:00Z'],
	['Postgres, of Brazil', '2026-12-01 20:00:00.123456-03', '2026-12-01T23:00:00Z'],
	['Postgres, of Nepal', '2026-12-01 20:00:00+05:45', '2026-12-01T14:15:00Z'],
	['SQL Server', '2026-12-24 09:00:00.0000000 +01:00', '2026-12-24T08:00:00Z'],
	['MySQL', '2026-12-24 09:05:00', '2026-12-24T09:05:00Z'],
	['BigQuery', '2026-12-24 09:05:00 UTC', '2026-12-24T09:05:00Z'],
	['Ruby', '2026-06-24 09:05:00 +0900', '2026-06-24T00:05:00Z'],
	['one digit of the hour', '2026-12-24 9:05', '2026-12-24T09:05:00Z'],
	['a table of Japan', '2026/12/4 9:05', '2026-12-04T09:05:00Z'],
	['one digit of the month and day', '2026-1-5', '2026-01-05T00:00:00Z'],
	['spaces around', '  2026-12-24 09:05 ', '2026-12-24T09:05:00Z'],
	['a leap day', '2028-02-29T00:00:00', '2028-02-29T00:00:00Z'],
])('%s', (_, given, utc) => {
	expect(readDateTime(given, LISBON)).toBe(utc);
});

test.each<[string, unknown]>([
	['words', 'tomorrow'],
	['another order', '01/06/2026'],
	['Portuguese order', '24/12/2026 09:00'],
	['German order', '24.12.2026 09:00'],
	['Chinese', '2026年12月24日'],
	['a clock of twelve hours', '2026-12-24 9:05 PM'],
	['two kinds of signs', '2026/12-24'],
	['an offset that is none', '2026-12-24 09:05+99'],
	['an hour alone', '2026-12-24 09'],
	['a number', 1780300800000],
	['the 30th of February', '2026-02-30'],
	['the 13th month', '2026-13-01'],
	['25 o’clock', '2026-06-01T25:00'],
	['no Date', new Date(Number.NaN)],
	['no Luxon', { toISO: () => null }],
	['an object', {}],
	['nothing', null],
])('refuses %s', (_, given) => {
	expect(readDateTime(given, LISBON)).toBeUndefined();
});

const MINUTE_MS = 60_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the zone's clocks show, as a picked time. */
function shown(instant: number, timeZone: string): string {
	const style = { dateStyle: 'short', timeStyle: 'medium', timeZone } as const;
	const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', style);
	clocks.set(timeZone, clock);
	return clock.format(instant).replace(' ', 'T');
}

/** The instants at which the zone's clocks show this; none if they skip it, two if it comes twice. */
const instantsOf = (wall: number, zone: string) =>
	Array.from({ length: 57 }, (_, step) => wall + (step - 28) * 30 * MINUTE_MS).filter(
		(instant) => shown(instant, zone) === shown(wall, 'UTC'),
	);

/** Each half hour of the days on which clocks change. */
test.each([LISBON, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'])(
	'%s, also where the clocks change',
	(zone) => {
		for (const day of ['03-08', '03-29', '04-05', '10-04', '10-25', '11-01']) {
			for (let minute = 0; minute < 24 * 60; minute += 30) {
				const wall = Date.parse(`2026-${day}T00:00:00Z`) + minute * MINUTE_MS;
				const read = Date.parse(readDateTime(shown(wall, 'UTC'), zone) ?? '');
				const right = instantsOf(wall, zone);
				const gap = Date.parse(`${shown(read, zone)}Z`) - wall;
				if (right.length > 0) expect(right).toContain(read);
				else expect([30 * MINUTE_MS, 60 * MINUTE_MS]).toContain(gap);
			}
		}
	},
);
