import { path } from '../../nodes/shared/http/path.ts';
import { requestedBackoff, backoffBeforeRetry } from '../../nodes/shared/http/retry.ts';
import type { CallResult } from '../../nodes/shared/http/call-result.ts';

const READ = { method: 'GET', path: path`/x` } as const;
const UPDATE = { method: 'PUT', path: path`/x` } as const;
const SEND = { method: 'POST', path: path`/x` } as const;
const answer = (status: number, headers = {}): CallResult => ({ status, headers, body: null });
const failure = (code: string | undefined): CallResult => ({ code, words: '' });

/** The pauses before the first, second and third retry, in seconds. */
test.each([
	['200', answer(200), [], [], []],
	['400', answer(400), [], [], []],
	['404', answer(404), [], [], []],
	['429', answer(429), [1, 2, 4], [1, 2, 4], [1, 2, 4]],
	['429, Retry-After: 7', answer(429, { 'retry-after': '7' }), [7, 7, 7], [7, 7, 7], [7, 7, 7]],
	[
		'429, Retry-After: 300',
		answer(429, { 'retry-after': '300' }),
		...Array(3).fill([300, 300, 300]),
	],
	['429, Retry-After: 301', answer(429, { 'retry-after': '301' }), [], [], []],
	['500', answer(500), [], [], []],
	['502', answer(502), [1, 2], [1, 2], []],
	['503', answer(503), [1, 2], [1, 2], []],
	['503, Retry-After: 3', answer(503, { 'retry-after': '3' }), [3, 3], [3, 3], []],
	['504', answer(504), [1, 2], [1, 2], []],
	['ECONNREFUSED', failure('ECONNREFUSED'), [1, 2], [1, 2], [1, 2]],
	['ENOTFOUND', failure('ENOTFOUND'), [1, 2], [1, 2], [1, 2]],
	['ECONNRESET', failure('ECONNRESET'), [1, 2], [1, 2], []],
	['ECONNABORTED', failure('ECONNABORTED'), [1, 2], [1, 2], []],
	['cancelled', failure('ERR_CANCELED'), [], [], []],
	['no code', failure(undefined), [], [], []],
])('%s: read, update, send', (_, outcome, read, update, send) => {
	const pauses = (request: typeof READ | typeof UPDATE | typeof SEND) =>
		[1, 2, 3]
			.map((tries) => backoffBeforeRetry(request, outcome, tries, () => 0))
			.filter((ms) => ms !== undefined)
			.map((ms) => Math.round(ms / 1000));
	expect([pauses(READ), pauses(UPDATE), pauses(SEND)]).toEqual([read, update, send]);
});

/** Right away would be a flood. */
test.each(['0', '-5', 'Thu, 15 Jan 2026 10:29:00 GMT'])(
	'Retry-After: %s still pauses, for longer each time',
	(after) => {
		const pauses = [1, 2, 3].map((tries) =>
			backoffBeforeRetry(SEND, answer(429, { 'retry-after': after }), tries, () => 0),
		);
		expect(pauses).toEqual([1_000, 2_000, 4_000]);
	},
);

test('a reset time that has passed still pauses', () => {
	const passed = answer(429, { 'x-ratelimit-reset': '1700000000' });
	expect(backoffBeforeRetry(SEND, passed, 1, () => 0)).toBe(1_000);
});

test('those who wait at the same time do not come back at the same time, and none too early', () => {
	const asked = answer(429, { 'retry-after': '8' });
	const pauses = Array.from({ length: 50 }, () => backoffBeforeRetry(SEND, asked, 1) ?? 0);
	expect(new Set(pauses).size).toBeGreaterThan(1);
	expect(Math.min(...pauses)).toBeGreaterThanOrEqual(8_000);
	expect(Math.max(...pauses)).toBeLessThanOrEqual(10_000);
});

test('a rate limit is waited out ten times, and then told', () => {
	expect(backoffBeforeRetry(SEND, answer(429, { 'retry-after': '1' }), 10)).toBeDefined();
	expect(backoffBeforeRetry(SEND, answer(429, { 'retry-after': '1' }), 11)).toBeUndefined();
});

const now = Date.parse('2026-01-15T10:30:00Z');
beforeEach(() => jest.useFakeTimers({ now }));
afterEach(() => jest.useRealTimers());

test.each([
	['seconds', { 'retry-after': '7' }, 7],
	['no seconds', { 'retry-after': '0' }, 0],
	['a date', { 'retry-after': 'Thu, 15 Jan 2026 10:30:09 GMT' }, 9],
	['a date that is over', { 'retry-after': 'Thu, 15 Jan 2026 10:29:00 GMT' }, 0],
	[
		"a date, where this computer's clock is an hour late,",
		{ 'retry-after': 'Thu, 15 Jan 2026 11:30:09 GMT', date: 'Thu, 15 Jan 2026 11:30:00 GMT' },
		9,
	],
	['a reset time', { 'x-ratelimit-reset': `${now / 1000 + 5}` }, 5],
	[
		'seconds before a reset time',
		{ 'retry-after': '7', 'x-ratelimit-reset': `${now / 1000 + 5}` },
		7,
	],
	['words', { 'retry-after': 'soon' }, undefined],
	['nothing', {}, undefined],
	['an empty header', { 'retry-after': '' }, undefined],
	['a header of spaces', { 'retry-after': ' ' }, undefined],
	['a reset time of 0', { 'x-ratelimit-reset': '0' }, undefined],
])('the pause that %s ask for', (_, headers, seconds) => {
	const ms = requestedBackoff({ status: 429, headers, body: null });
	expect(ms === undefined ? undefined : ms / 1000).toBe(seconds);
});

test('only of a rate limit, the reset time is one to wait for: some gateways tell it always', () => {
	const headers = { 'x-ratelimit-reset': `${now / 1000 + 5}` };
	expect(requestedBackoff({ status: 503, headers, body: null })).toBeUndefined();
});
