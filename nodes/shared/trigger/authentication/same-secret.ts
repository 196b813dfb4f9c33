import { createHash, timingSafeEqual } from 'crypto';

/** Whether `given` equals one of the secrets, in constant time. An empty text or a non-text never does. */
export const matchesAnySecret = (given: unknown, secrets: readonly string[]): boolean =>
	typeof given === 'string' &&
	given !== '' &&
	secrets.map((secret) => timingSafeEqual(digest(secret), digest(given))).includes(true);

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
