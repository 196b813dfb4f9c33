import type { HttpRequest } from '../shared/http/request';

/*
 * What the documentation (https://whatsms.pt/en/docs) leaves out, and so had to be assumed. Its text shows
 * paths, bodies and answers, but of the HTTP verbs only GET /contacts, POST /tickets/:id/messages and
 * POST /campaigns, and no name of a query parameter.
 */

/** An update. Whaticket, whose data model WhatSMS has, updates with PUT; the other usual verb is PATCH. */
export const update = (request: Pick<HttpRequest, 'path' | 'body'>): HttpRequest => ({
	...request,
	method: 'PUT',
	fallback: { ...request, method: 'PATCH' },
});

/** A new ticket or contact, or an AI agent for a ticket: as for messages and campaigns. */
export const post = (request: Pick<HttpRequest, 'path' | 'body'>): HttpRequest => ({
	...request,
	method: 'POST',
});

/** "Page (default: 1)". */
export const PAGE = 'page';

/** "Results per page (default: 20, max: 100)". */
export const PAGE_SIZE = 'limit';

/** Said of tickets only; the other lists say no more than "default: 20". */
export const LARGEST_PAGE = 100;

/** Campaigns have pages, but nothing is said of results per page. */
export const CAMPAIGNS_PER_PAGE = 20;

/** "Search by name, number or email", "Filter by contact", "Filter by status". */
export const SEARCH = 'search';
export const CONTACT = 'contactId';
export const STATUS = 'status';
