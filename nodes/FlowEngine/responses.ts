import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/values/json';
import type { Listing, Paging } from '../shared/http/paging';

/** Reads `[{…}, …]`: Evolution returns bare lists. */
const recordsOf = (body: unknown): IDataObject[] | undefined =>
	Array.isArray(body) && body.every(isObject) ? body : undefined;

/** Everything on one page. */
const WHOLE: Paging = { largestPage: Infinity, query: () => ({}), hasMore: () => false };

/** A list without pages, such as fetchInstances and fetchAllGroups. */
export const wholeList: Listing = { records: recordsOf, paging: WHOLE };

/** findChats, as one page: some versions apply the offset twice (channel.service.ts, fetchChats). */
export const chatList: Listing = {
	records: recordsOf,
	paging: { ...WHOLE, query: (_, size) => (size < Infinity ? { take: size } : {}) },
};

/** findContacts: `offset` is the page size. Both must be numbers (observed). */
export const pagedList: Listing = {
	records: recordsOf,
	paging: {
		largestPage: 200,
		query: (page, size) => ({ page, offset: size }),
		hasMore: () => undefined,
	},
};

/** findMessages: `{messages: {total, pages, currentPage, records}}`. */
export const messageList: Listing = {
	records: (body) => recordsOf(messagesIn(body).records),
	paging: {
		...pagedList.paging,
		hasMore(body) {
			const { pages, currentPage } = messagesIn(body);
			return typeof pages === 'number' && typeof currentPage === 'number'
				? currentPage < pages
				: undefined;
		},
	},
};

const messagesIn = (body: unknown): IDataObject =>
	isObject(body) && isObject(body.messages) ? body.messages : {};
