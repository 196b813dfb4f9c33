import type { IDataObject } from 'n8n-workflow';
import type { Listing } from '../shared/operation';
import { LARGEST_PAGE, PAGE, PAGE_SIZE } from './undocumented';

/** Reads `{ticket: {…}}`: the API wraps single records in their name. */
export const record = (name: string) => (body: unknown) => {
	const value = member(body, name);
	return isRecord(value) ? value : undefined;
};

/** Reads `{tickets: […], count, hasMore}`: the API wraps lists in their name. */
export const listOf = (name: string): Listing => ({
	records: (body) => {
		const value = member(body, name);
		return Array.isArray(value) && value.every(isRecord) ? value : undefined;
	},
	paging: {
		largestPage: LARGEST_PAGE,
		query: (page, size) => ({ [PAGE]: page, [PAGE_SIZE]: size }),
		hasMore: (body) => {
			const value = member(body, 'hasMore');
			return typeof value === 'boolean' ? value : undefined;
		},
	},
});

const member = (body: unknown, name: string): unknown => (isObject(body) ? body[name] : undefined);

const isRecord = (value: unknown): value is IDataObject =>
	isObject(value) && typeof value.id === 'string';

const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
