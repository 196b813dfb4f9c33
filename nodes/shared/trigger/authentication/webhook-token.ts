import { headerMatchesAnySecret, matchesAnySecret } from './same-secret';
import type { Delivery } from '../trigger-gateway';

/** The query parameter that holds the token. */
export const TOKEN_QUERY = 'token';

/** The header that holds it, for gateways that can send headers. */
export const TOKEN_HEADER = 'x-webhook-token';

/** Returns why the token is wrong; undefined if it is right. A repeated `?token=` counts as missing. */
export const verifyToken = (
	{ query, headers }: Delivery,
	secrets: readonly string[],
): string | undefined =>
	spellingsOf(query[TOKEN_QUERY]).some((given) => matchesAnySecret(given, secrets)) ||
	headerMatchesAnySecret(headers[TOKEN_HEADER], secrets)
		? undefined
		: "it doesn't contain the Webhook Token";

/** In a URL that was pasted together by hand, the plus of a Base64 token arrives as a space. */
const spellingsOf = (given: unknown): unknown[] =>
	typeof given === 'string' ? [given, given.replaceAll(' ', '+')] : [];
