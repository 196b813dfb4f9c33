import { createsSomething } from './request';
import type { HttpRequest } from './request';

/** Only what makes something anew is about an item; a trigger reads and sets. */
export const subjectOf = (request: HttpRequest) =>
	createsSomething(request) ? 'This item' : 'This';

/** What the user has to know where nobody can tell whether a request was carried out. */
export function warnOfAmbiguity(name: string, request: HttpRequest): string {
	if (!createsSomething(request)) return 'Run this again in a moment.';
	return request.idempotencyKey === undefined
		? `It may have been carried out all the same. Check in ${name} before you run this again, so that nothing is sent twice.`
		: `It may have been carried out all the same. Retry this execution within 24 hours: nothing is sent twice then. A new execution would not know of it.`;
}
