import { readTimestamp } from '../../../nodes/shared/message/timestamp.ts';

const TIME = '2026-03-02T11:00:00.000Z';

test.each([
	['seconds', 1772449200],
	['seconds as text', '1772449200'],
	['milliseconds', 1772449200000],
	['milliseconds as text', '1772449200000'],
	['a Long of seconds', { low: 1772449200, high: 0, unsigned: true }],
	['a Long of milliseconds', { low: -1372293248, high: 412, unsigned: false }],
	['ISO 8601', '2026-03-02T11:00:00Z'],
	['ISO 8601 of another zone', '2026-03-02T08:00:00-03:00'],
])('%s', (_, given) => {
	expect(readTimestamp(given)).toBe(TIME);
});

test.each([
	['nothing', undefined],
	['null', null],
	['zero', 0],
	['a negative number', -1],
	['an endless number', Infinity],
	['a number beyond the calendar', 1e18],
	['a Long of texts', { low: '1', high: '0' }],
	['a Long beyond the calendar', { low: 0, high: 2 ** 30 }],
	['a time without its zone', '2026-03-02T11:00:00'],
	['words', 'yesterday'],
	['a day that is none', '2026-13-45T99:00:00Z'],
	['a list', [1772449200]],
])('%s is no time', (_, given) => {
	expect(readTimestamp(given)).toBeUndefined();
});
