import { createHmac, timingSafeEqual } from 'crypto';

/**
 * Whether `signature` is the hex HMAC-SHA256 of the bytes under one of the secrets.
 * An empty secret never counts: anyone could sign with it.
 */
export function isSigned(bytes: Buffer, signature: string, secrets: readonly string[]): boolean {
	const given = Buffer.from(signature.toLowerCase());
	return secrets
		.filter((secret) => secret !== '')
		.map((secret) => Buffer.from(createHmac('sha256', secret).update(bytes).digest('hex')))
		.some((expected) => given.length === expected.length && timingSafeEqual(given, expected));
}
