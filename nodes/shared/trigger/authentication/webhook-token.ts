import { matchesAnySecret } from './same-secret';
import type { Delivery } from '../delivery';

/** Where the token stands in a URL. */
export const TOKEN_QUERY = 'token';

/** Where it stands at gateways that send headers along. */
export const TOKEN_HEADER = 'x-webhook-token';

/** Doubts a delivery that brings no token, or another one. A token that comes twice is none. */
export const verifyToken = (
	{ query, headers }: Delivery,
	secrets: readonly string[],
): string | undefined =>
	[query[TOKEN_QUERY], headers[TOKEN_HEADER]].some((given) => matchesAnySecret(given, secrets))
		? undefined
		: 'it does not bring the Webhook Token';
