import { createHmac } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { SignOptions } from 'jsonwebtoken';
import { isJwt } from '../../nodes/shared/trigger/authentication/jwt.ts';

const SECRET = 'the webhook token ☕';
const CLAIMS = { app: 'evolution', action: 'webhook' };
const NOW = 1_700_000_000_000;
const SECONDS = NOW / 1000;

const payload = { ...CLAIMS, iat: SECONDS, exp: SECONDS + 600 };
const signed = (changes: object = {}, secret = SECRET, options: SignOptions = {}) =>
	jwt.sign({ ...payload, ...changes }, secret, { algorithm: 'HS256', ...options });
const isGood = (token: string, secrets = [SECRET], now = NOW) => isJwt(token, secrets, CLAIMS, now);

test('what jsonwebtoken signs is good, under any of the secrets', () => {
	expect(isGood(signed())).toBe(true);
	expect(isGood(signed(), ['another', SECRET])).toBe(true);
	expect(isGood(signed({ more: [1, { a: 'é' }] }))).toBe(true);
	expect(() => jwt.verify(signed(), SECRET, { clockTimestamp: SECONDS })).not.toThrow();
});

test.each([
	['another secret', signed({}, 'another')],
	['HS384', signed({}, SECRET, { algorithm: 'HS384' })],
	['HS512', signed({}, SECRET, { algorithm: 'HS512' })],
	['none', jwt.sign(payload, '', { algorithm: 'none' })],
	['none, in other letters', forged({ alg: 'nOnE', typ: 'JWT' })],
	['none, with the old signature', forged({ alg: 'none' }, signed().split('.')[2])],
	['an extension that has to be known', signed({}, SECRET, critical())],
	['another algorithm than it was signed with', forgedUnder(SECRET, payload, 'HS512')],
	['another app', signed({ app: 'shop' })],
	['another action', signed({ action: 'read' })],
	['a claim that is a list', signed({ app: ['evolution'] })],
	['no signature', signed().replace(/[^.]+$/, '')],
	['a part too many', `${signed()}.${signed()}`],
	['a signature with padding', `${signed()}=`],
	['a changed payload', changedPayload()],
	['nothing', ''],
	['two dots', '..'],
	['no token', 'Bearer'],
	['a header that is no object', `${base64url('null')}.${base64url('null')}.x`],
])('refuses %s', (_, token) => {
	expect(isGood(token)).toBe(false);
});

test('without exp, or without iat, it would be good for ever', () => {
	const noTimestamp = { noTimestamp: true };
	expect(isGood(jwt.sign({ ...CLAIMS, iat: SECONDS }, SECRET))).toBe(false);
	expect(isGood(jwt.sign({ ...CLAIMS, exp: SECONDS + 1 }, SECRET, noTimestamp))).toBe(false);
	expect(isGood(forgedUnder(SECRET, { ...payload, exp: '9999999999' }))).toBe(false);
	expect(isGood(forgedUnder(SECRET, { ...payload, iat: '0' }))).toBe(false);
	expect(isGood(forgedUnder(SECRET, { ...payload, iat: '0', nbf: 0 }))).toBe(false);
	expect(isGood(forgedUnder(SECRET, { ...payload, nbf: '0' }))).toBe(false);
});

test.each([
	['is good until exp, and a minute longer', 600 + 59, true],
	['has expired', 600 + 60, false],
	['may come from a clock a minute ahead', -60, true],
	['is not from the future', -61, false],
])('%s', (_, later, expected) => {
	expect(isGood(signed(), [SECRET], NOW + later * 1000)).toBe(expected);
});

test('is not good before nbf', () => {
	expect(isGood(signed({ nbf: SECONDS + 300 }))).toBe(false);
	expect(isGood(signed({ nbf: SECONDS - 300 }))).toBe(true);
});

test('a token under an empty secret proves nothing', () => {
	const token = forgedUnder('');
	expect(isGood(token, [''])).toBe(false);
	expect(isGood(token, [])).toBe(false);
});

function base64url(text: string) {
	return Buffer.from(text).toString('base64url');
}

function forged(header: object, signature = '', claims: object = payload) {
	return `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(claims))}.${signature}`;
}

function critical(): SignOptions {
	return { header: { alg: 'HS256', crit: ['exp'] } };
}

function changedPayload() {
	const [header, , signature] = signed().split('.');
	const longer = { ...payload, exp: payload.exp + 1 };
	return `${header}.${base64url(JSON.stringify(longer))}.${signature}`;
}

function forgedUnder(secret: string, claims: object = payload, alg = 'HS256') {
	const unsigned = forged({ alg, typ: 'JWT' }, '', claims).replace(/\.$/, '');
	return `${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`;
}
