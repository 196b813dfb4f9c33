import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/values/json';
import type { Listing } from '../shared/http/paging';
import type { Paging } from '../shared/http/paging';

/** Reads `[{…}, …]`: Evolution's lists have nothing around them. */
const recordsOf = (body: unknown): IDataObject[] | undefined =>
	Array.isArray(body) && body.every(isObject) ? body : undefined;

/** All at once. */
const WHOLE: Paging = { largestPage: Infinity, query: () => ({}), hasMore: () => false };

/** A list that comes whole, such as fetchInstances and fetchAllGroups. */
export const wholeList: Listing = { records: recordsOf, paging: WHOLE };

/** findChats, as one page: some servers skip twice for the others (channel.service.ts, fetchChats). */
export const chatList: Listing = {
	records: recordsOf,
	paging: { ...WHOLE, query: (_, size) => (size < Infinity ? { take: size } : {}) },
};

/** findContacts: `offset` is how many a page holds. Both must be numbers (observed). */
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
