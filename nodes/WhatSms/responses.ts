import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/values/json';
import type { Listing, Paging } from '../shared/http/paging';
import { CAMPAIGNS_PER_PAGE, LARGEST_PAGE, PAGE, PAGE_SIZE } from './undocumented';

/** Reads `{ticket: {…}}`: single records are wrapped in their name. */
export const readRecord = (name: string) => (body: unknown) => {
	const value = member(body, name);
	return isRecord(value) ? value : undefined;
};

/** Reads `{tickets: […], count, hasMore}`: lists are wrapped in their name. */
export const listOf = (name: string): Listing => ({
	records: (body) => (hasMore(body) === undefined ? undefined : recordsOf(name)(body)),
	paging: {
		largestPage: LARGEST_PAGE,
		query: (page, size) => ({ [PAGE]: page, [PAGE_SIZE]: size }),
		hasMore,
	},
});

/** Like `listOf`, for lists with a fixed page size. */
export const fixedPagesOf = (name: string): Listing => {
	const { records, paging } = listOf(name);
	const query: Paging['query'] = (page) => ({ [PAGE]: page });
	return { records, paging: { ...paging, largestPage: CAMPAIGNS_PER_PAGE, query } };
};

/** Reads `{agents: […]}`, a list without pages. */
export const wholeListOf = (name: string): Listing => ({
	records: recordsOf(name),
	paging: { largestPage: Infinity, query: () => ({}), hasMore: () => false },
});

function recordsOf(name: string) {
	return (body: unknown) => {
		const value = member(body, name);
		return Array.isArray(value) && value.every(isRecord) ? value : undefined;
	};
}

function hasMore(body: unknown): boolean | undefined {
	const value = member(body, 'hasMore');
	return typeof value === 'boolean' ? value : undefined;
}

const member = (body: unknown, name: string): unknown => (isObject(body) ? body[name] : undefined);

const isRecord = (value: unknown): value is IDataObject =>
	isObject(value) && typeof value.id === 'string';

/** `ack`, "1–5" in the docs. The names follow WhatsApp's own numbering, which is consistent with the examples. */
const STATUSES: Record<string, string> = {
	1: 'pending',
	2: 'sent',
	3: 'delivered',
	4: 'read',
	5: 'played',
};

export const statusOf = (ack: unknown): string => STATUSES[String(ack)] ?? 'unknown';
