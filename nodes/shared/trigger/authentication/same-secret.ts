import { createHash, timingSafeEqual } from 'crypto';

/** Whether `given` equals one of the secrets, in constant time. An empty text or a non-text never does. */
export const matchesAnySecret = (given: unknown, secrets: readonly string[]): boolean =>
	typeof given === 'string' &&
	given !== '' &&
	secrets.map((secret) => timingSafeEqual(digest(secret), digest(given))).includes(true);

/** The same for a header's value: Node reads the bytes as Latin-1, while senders write accents in UTF-8. */
export const headerMatchesAnySecret = (given: unknown, secrets: readonly string[]): boolean =>
	[given, typeof given === 'string' && Buffer.from(given, 'latin1').toString()].some((text) =>
		matchesAnySecret(text, secrets),
	);

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
