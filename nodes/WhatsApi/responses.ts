import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/values/json';
import type { Listing } from '../shared/http/paging';
import { rowsIn } from './undocumented';

/** Reads `{data: {…}}`; only some of the documented responses also have `success`. */
export const readData = (body: unknown): IDataObject | undefined =>
	isObject(body) && body.success !== false && isObject(body.data) ? body.data : undefined;

/** Reads `{data: {…}}` with the given field, a string, such as `{data: {apiKey: "…"}}`. */
export const readDataWith = (name: string) => (body: unknown) => {
	const found = readData(body);
	return typeof found?.[name] === 'string' ? found : undefined;
};

/** Reads a message: `{data: {id, to, body, status, …}}`. */
export const readMessage = readDataWith('id');

/** https://whatsapi.cc/developers, GET /messages: "Results per page (default 20, max 200)", "Page number". */
export const messages: Listing = {
	records: rowsIn,
	paging: {
		largestPage: 200,
		query: (page, size) => ({ page, limit: size }),
		hasMore: () => undefined,
	},
};
