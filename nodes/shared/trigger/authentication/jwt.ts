import { isObject } from '../../values/json';
import { matchesAnySecret } from './same-secret';
import { createHmac } from 'crypto';

/** Allowed difference between two servers' clocks. */
const LEEWAY_SECONDS = 60;

/** Claims that a token must contain. */
export type Claims = Readonly<Record<string, string>>;

/**
 * Whether a JSON Web Token (RFC 7519) is signed with one of the secrets by HS256, the only accepted
 * algorithm, is valid at `now` (ms), and contains these claims. `exp` and `iat` are mandatory.
 */
export function isJwt(
	token: string,
	secrets: readonly string[],
	claims: Claims,
	now = Date.now(),
): boolean {
	const [header = '', payload = '', signature, ...more] = token.split('.');
	if (more.length > 0) return false;
	const { alg, crit } = parse(header);
	if (alg !== 'HS256' || crit !== undefined) return false;
	const expected = secrets
		.filter((secret) => secret !== '')
		.map((secret) => createHmac('sha256', secret).update(`${header}.${payload}`))
		.map((hmac) => hmac.digest('base64url'));
	return matchesAnySecret(signature, expected) && isGood(parse(payload), claims, now / 1000);
}

function isGood(payload: Record<string, unknown>, claims: Claims, seconds: number): boolean {
	const { exp, iat, nbf = iat } = payload;
	const isCurrent =
		typeof exp === 'number' &&
		typeof iat === 'number' &&
		typeof nbf === 'number' &&
		seconds < exp + LEEWAY_SECONDS &&
		seconds >= Math.max(iat, nbf) - LEEWAY_SECONDS;
	return isCurrent && Object.entries(claims).every(([name, value]) => payload[name] === value);
}

function parse(part: string): Record<string, unknown> {
	try {
		const json: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
		return isObject(json) ? json : {};
	} catch {
		return {};
	}
}
