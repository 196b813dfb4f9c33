import type { HttpRequest } from '../shared/http/request';

/*
 * Assumptions where the documentation (https://whatsms.pt/en/docs) is silent. It shows paths, bodies, and
 * responses, but HTTP methods only for GET /contacts, POST /tickets/:id/messages, and POST /campaigns, and
 * no names of query parameters.
 */

/** An update. Whaticket, whose data model WhatSMS shares, uses PUT; the alternative is PATCH. */
export const update = (request: Pick<HttpRequest, 'path' | 'body'>): HttpRequest => ({
	...request,
	method: 'PUT',
	fallback: { ...request, method: 'PATCH' },
});

/** Creates a ticket or contact, or assigns an AI agent: POST, as for messages and campaigns. */
export const post = (request: Pick<HttpRequest, 'path' | 'body'>): HttpRequest => ({
	...request,
	method: 'POST',
});

/** "Page (default: 1)". */
export const PAGE = 'page';

/** "Results per page (default: 20, max: 100)". */
export const PAGE_SIZE = 'limit';

/** Documented for tickets only; the other lists say just "default: 20". */
export const LARGEST_PAGE = 100;

/** The docs mention pages of campaigns, but no page size. */
export const CAMPAIGNS_PER_PAGE = 20;

/** "Search by name, number or email", "Filter by contact", "Filter by status". */
export const SEARCH = 'search';
export const CONTACT = 'contactId';
export const STATUS = 'status';
