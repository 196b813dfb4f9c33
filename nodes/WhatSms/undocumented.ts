import type { HttpRequest } from '../shared/operation';

/*
 * What the documentation (https://whatsms.pt/en/docs) leaves out, and so had to be assumed. Its text shows
 * paths, bodies and answers, but neither the HTTP verbs of updates nor the names of query parameters.
 */

/** An update. Whaticket, whose data model WhatSMS has, updates with PUT; the other usual verb is PATCH. */
export const update = (request: Pick<HttpRequest, 'path' | 'body'>): HttpRequest => ({
	...request,
	method: 'PUT',
	otherwise: { ...request, method: 'PATCH' },
});

/** "Page (default: 1)". */
export const PAGE = 'page';

/** "Results per page (default: 20, max: 100)". */
export const PAGE_SIZE = 'limit';

/** Said of tickets only; the other lists say no more than "default: 20". */
export const LARGEST_PAGE = 100;

/** "Search by name, number or email", "Filter by contact", "Filter by status". */
export const SEARCH = 'search';
export const CONTACT = 'contactId';
export const STATUS = 'status';
