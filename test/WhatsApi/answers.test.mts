import { readData, readDataWith, messages } from '../../nodes/WhatsApi/responses.ts';
import { whatsApi } from '../../nodes/WhatsApi/gateway.ts';
import {
	isAcknowledged,
	readPortalUrl,
	readVerification,
} from '../../nodes/WhatsApi/undocumented.ts';

const ROWS = [{ id: 'a' }, { id: 'b' }];

test.each([
	['data', { data: ROWS }],
	['data beside pages', { success: true, data: ROWS, pagination: { page: 1, total: 2 } }],
	['messages in data', { data: { messages: ROWS, total: 2, page: 1 } }],
	['items in data', { data: { items: ROWS }, meta: {} }],
	['messages', { messages: ROWS, total: 2 }],
	['the body itself', ROWS],
])('a list as %s', (_, body) => {
	expect(messages.records(body)).toEqual(ROWS);
});

test.each([
	['empty', { data: [] }],
	['empty inside', { data: { messages: [], total: 0 } }],
])('a list that is %s', (_, body) => {
	expect(messages.records(body)).toEqual([]);
});

test.each([
	[{}],
	['<html>'],
	[null],
	[{ data: null }],
	[{ data: [{ name: 'no id' }] }],
	[{ success: false, error: 'No', details: [] }],
])('%j is no list', (body) => {
	expect(messages.records(body)).toBeUndefined();
});

test.each([[{}], ['ok'], [[]], [{ data: [] }], [{ success: false, data: {} }]])(
	'%j is no documented answer',
	(body) => {
		expect(readData(body)).toBeUndefined();
	},
);

test('what must be there is a text', () => {
	expect(readDataWith('id')({ data: { id: 'a', more: 1 } })).toEqual({ id: 'a', more: 1 });
	expect(readDataWith('id')({ data: { id: 1 } })).toBeUndefined();
});

test.each([[''], [undefined], [null], [{}], [{ success: true }], [{ data: {} }]])(
	'%j is an answer to a change',
	(body) => {
		expect(isAcknowledged(body)).toBe(true);
	},
);

test.each([['<html>'], [{ success: false }], [{ error: 'No' }], [[]], [true]])(
	'%j is none',
	(body) => {
		expect(isAcknowledged(body)).toBe(false);
	},
);

test.each([
	[{ success: true }, { verified: true }],
	['', { verified: true }],
	[{ data: { verified: false, checks: [] } }, { verified: false, checks: [] }],
	[{ data: { valid: false } }, { verified: false, valid: false }],
	[{ error: 'No' }, undefined],
])('a verification %j', (body, found) => {
	expect(readVerification(body)).toEqual(found);
});

test.each([
	[{ data: { url: 'https://a.example' } }, 'https://a.example'],
	[{ data: { id: 'x', portalUrl: 'https://a.example' } }, 'https://a.example'],
	[{ data: 'https://a.example' }, 'https://a.example'],
	[{ data: { url: 'a.example' } }, undefined],
	[{}, undefined],
])("a portal's address in %j", (body, url) => {
	expect(readPortalUrl(body)).toBe(url);
});

test.each([
	[{ success: false, error: 'Invalid.' }, 'Invalid.'],
	[{ error: 'Invalid.', details: [{ field: 'to', message: 'is wrong' }] }, 'Invalid. to: is wrong'],
	[{ error: 'Invalid.', details: [{ path: ['a', 'b'], message: 'no' }] }, 'Invalid. a.b: no'],
	[{ error: 'Invalid.', details: ['to: is wrong', 17, {}] }, 'Invalid. to: is wrong'],
	[{ message: 'Invalid.' }, undefined],
	['<html>', undefined],
])('the words of the error %j', (body, words) => {
	expect(whatsApi.errorText(body)).toBe(words);
});

describe('what the headers tell about the limit', () => {
	const headers = (limit: unknown, remaining: unknown, reset: unknown) => ({
		'x-ratelimit-limit': limit,
		'x-ratelimit-remaining': remaining,
		'x-ratelimit-reset': reset,
	});
	const now = Date.parse('2026-01-15T10:30:00Z');
	const soon = now / 1000 + 30;
	beforeEach(() => jest.useFakeTimers({ now }));
	afterEach(() => jest.useRealTimers());

	test('all of it', () => {
		const quota = whatsApi.quota?.(headers('500', '17', String(soon)));
		expect(quota).toMatchObject({ calls: 500, left: 17 });
		expect(quota?.resetMs).toBe(30_000);
	});

	test('a clock that is wrong makes nobody wait longer than a window', () => {
		expect(whatsApi.quota?.(headers('500', '0', String(soon + 3_600)))?.resetMs).toBe(60_000);
	});

	test.each([
		['nothing', {}],
		['words', headers('many', 'some', 'soon')],
		['half of it', headers('500', undefined, String(soon))],
	])('%s', (_, given) => {
		expect(whatsApi.quota?.(given)).toBeUndefined();
	});
});
