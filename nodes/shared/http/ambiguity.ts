import type { Gateway } from '../gateway';
import { createsSomething } from './request';
import type { HttpRequest } from './request';

/** Only calls that create something belong to an item; a trigger's calls read or set. */
export const subjectOf = (request: HttpRequest) =>
	createsSomething(request) ? 'This item' : 'The request';

/**
 * Adds to a message what the user must know when a request may have been executed. Not to the description:
 * Continue On Fail, the error output, and AI tools may drop that.
 */
export const warnOfAmbiguity = (message: string, request: HttpRequest): string =>
	createsSomething(request) ? `${message}. This item may have been carried out anyway` : message;

/** What to do then. */
export function adviseOnAmbiguity(gateway: Gateway, request: HttpRequest): string {
	if (!createsSomething(request)) return 'Try again in a moment.';
	return request.idempotencyKey === undefined
		? `Check ${gateway.whereToCheck ?? `in ${gateway.name}`} before you run this again, so that nothing is sent twice.`
		: `Retry this execution within 24 hours: nothing is sent twice then. A new execution wouldn't know of it.`;
}
