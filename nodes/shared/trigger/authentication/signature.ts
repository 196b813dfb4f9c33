import { createHmac, timingSafeEqual } from 'crypto';

const HEX = /^[\da-f]{64}$/i;
const BASE64 = /^[\w+/-]{43}=?$/;

/**
 * Whether `signature` is the HMAC-SHA256 of the bytes with one of the secrets, in hex or base64, with or
 * without the prefix `sha256=`. Empty secrets are ignored: anyone could sign with them.
 */
export function isSigned(bytes: Buffer, signature: unknown, secrets: readonly string[]): boolean {
	const given = read(signature);
	if (!given) return false;
	return secrets
		.filter((secret) => secret !== '')
		.map((secret) => createHmac('sha256', secret).update(bytes).digest())
		.some((expected) => timingSafeEqual(given, expected));
}

function read(signature: unknown): Buffer | undefined {
	if (typeof signature !== 'string') return undefined;
	const text = signature.trim().replace(/^sha256=/i, '');
	if (HEX.test(text)) return Buffer.from(text, 'hex');
	return BASE64.test(text) ? Buffer.from(text, 'base64') : undefined;
}
