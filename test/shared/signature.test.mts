import { createHmac } from 'node:crypto';
import CryptoJS from 'crypto-js';
import { isSigned } from '../../nodes/shared/trigger/authentication/signature.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');

/** RFC 4231, section 4: the test cases whose key is text, plus those of bytes as Latin-1. */
const RFC_4231 = [
	{
		name: 'case 2: a short key',
		key: 'Jefe',
		data: bytes('what do ya want for nothing?'),
		hmac: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
	},
	{
		name: 'case 1: a key of control characters',
		key: '\x0b'.repeat(20),
		data: bytes('Hi There'),
		hmac: 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
	},
	{
		name: 'case 4: data of bytes that are no UTF-8',
		key: Array.from({ length: 25 }, (_, i) => String.fromCharCode(i + 1)).join(''),
		data: Buffer.alloc(50, 0xcd),
		hmac: '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
	},
];

test.each(RFC_4231)('RFC 4231, $name', ({ key, data, hmac }) => {
	expect(isSigned(data, hmac, [key])).toBe(true);
	expect(isSigned(Buffer.concat([data, Buffer.from([0])]), hmac, [key])).toBe(false);
});

const BODIES = [
	['unicode', '{"text":"Olá ☕ 👩‍🚀","rtl":"مرحبا"}'],
	['odd spacing', '{ "text" :\t"a"\r\n,  "n" : 1.0e2 }\n'],
	['escapes', '{"text":"\\u00e9 \\/"}'],
	['empty', ''],
] as const;

test.each(BODIES)('agrees with crypto-js: %s', (_, body) => {
	const signature = CryptoJS.HmacSHA256(body, 'secret').toString();
	expect(isSigned(bytes(body), signature, ['secret'])).toBe(true);
});

const BODY = bytes('{"event":"message.received"}');
const SIGNATURE = createHmac('sha256', 'secret').update(BODY).digest('hex');

test('every single changed byte breaks the signature', () => {
	for (const index of BODY.keys()) {
		const changed = Buffer.from(BODY);
		changed[index] = (changed[index] ?? 0) ^ 1;
		expect(isSigned(changed, SIGNATURE, ['secret'])).toBe(false);
	}
});

const REFUSED = [
	['an empty signature', ''],
	['an odd length', SIGNATURE.slice(1)],
	['a shorter one', SIGNATURE.slice(0, 32)],
	['a longer one', `${SIGNATURE}00`],
	['no hex', 'z'.repeat(64)],
	['a character of several bytes', `${SIGNATURE.slice(0, 62)}é`],
] as const;

test.each(REFUSED)('refuses %s', (_, signature) => {
	expect(isSigned(BODY, signature, ['secret'])).toBe(false);
});

test('upper case is the same number', () => {
	expect(isSigned(BODY, SIGNATURE.toUpperCase(), ['secret'])).toBe(true);
});

test('any of the secrets will do', () => {
	expect(isSigned(BODY, SIGNATURE, ['new', 'secret'])).toBe(true);
	expect(isSigned(BODY, SIGNATURE, ['new', 'newer'])).toBe(false);
});

test('a signature under an empty secret proves nothing', () => {
	const forged = createHmac('sha256', '').update(BODY).digest('hex');
	expect(isSigned(BODY, forged, [''])).toBe(false);
	expect(isSigned(BODY, forged, ['secret', ''])).toBe(false);
	expect(isSigned(BODY, forged, [])).toBe(false);
});

const BASE64 = createHmac('sha256', 'secret').update(BODY).digest('base64');

test.each([
	`sha256=${SIGNATURE}`,
	`SHA256=${SIGNATURE}`,
	` ${SIGNATURE} `,
	BASE64,
	`sha256=${BASE64}`,
	BASE64.replace('=', ''),
	Buffer.from(BASE64, 'base64').toString('base64url'),
])('is read as it is usually written: %s', (signature) => {
	expect(isSigned(BODY, signature, ['secret'])).toBe(true);
	expect(isSigned(BODY, signature, ['other'])).toBe(false);
});

test.each([
	undefined,
	null,
	1,
	{},
	[SIGNATURE],
	BASE64.slice(1),
	`sha1=${SIGNATURE}`,
	`${SIGNATURE}sha256=`,
])('%j is no signature', (signature) => {
	expect(isSigned(BODY, signature, ['secret'])).toBe(false);
});
