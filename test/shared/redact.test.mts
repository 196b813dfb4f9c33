import { createRedactor } from '../../nodes/shared/http/redact.ts';

const redact = createRedactor({
	apiKey: ' sk_live_0123 ',
	webhookSecret: 'sk_live_0123456',
	shortToken: 'ok',
	isToken: true,
	baseUrl: 'http://10.0.0.7:8080',
	numberId: 'number',
});

test('takes every secret of the credential out of a text, the longer ones first', () => {
	expect(redact('key sk_live_0123 at http://10.0.0.7:8080/x')).toBe('key *** at ***/x');
	expect(redact('keys sk_live_0123 and sk_live_0123456, ok?')).toBe('keys *** and ***, ok?');
});

test('leaves what is no secret: an instance can be called like any word', () => {
	const text = 'the number does not exist';
	expect(redact(text)).toBe(text);
});

const KEY = 'sk/live+01"é 23456';
const hideKey = createRedactor({ apiKey: KEY });

test.each([
	['percent-encoded', encodeURIComponent(KEY)],
	[
		'percent-encoded in lowercase',
		encodeURIComponent(KEY).replaceAll(/%../g, (byte) => byte.toLowerCase()),
	],
	['in a form', new URLSearchParams({ key: KEY }).toString()],
	['in JSON', JSON.stringify({ key: KEY })],
	['in JSON of PHP', JSON.stringify({ key: KEY }).replaceAll('/', '\\/')],
	...['', 'a:', 'user:', 'use:'].flatMap((before) => [
		[`in Base64 after ${before.length} bytes`, Buffer.from(`${before}${KEY}`).toString('base64')],
		[`in Base64 before more`, Buffer.from(`${before}${KEY}@host`).toString('base64')],
		[`in base64url`, Buffer.from(`${before}${KEY}@host`).toString('base64url')],
	]),
])('takes a secret out %s', (_, text = '') => {
	expect(hideKey(text)).toContain('***');
	expect(hideKey(text).replaceAll('***', '').length).toBeLessThan(20);
});
