import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from '../shared/http/explained-error';
import type { GatewayApi } from '../shared/action/operation';
import type { HttpRequest } from '../shared/http/request';
import type { Listing } from '../shared/http/paging';
import { EndlessListError } from '../shared/http/paging';

/** How many records to read before giving up, if the gateway ignores the filter. */
const MOST_RECORDS = 5_000;

/**
 * Yields the records of a filtered list. A gateway that ignores the filter returns all records: if there are
 * too many to read them all, throws ExplainedError, because a missing record would prove nothing.
 */
export async function* searchExhaustively(
	api: GatewayApi,
	what: string,
	request: HttpRequest,
	list: Listing,
): AsyncGenerator<IDataObject> {
	let read = 0;
	try {
		for await (const record of api.list(request, list)) {
			if (++read > MOST_RECORDS) throw unansweredError(what);
			yield record;
		}
	} catch (error) {
		throw error instanceof EndlessListError ? unansweredError(what) : error;
	}
}

const unansweredError = (what: string) =>
	new ExplainedError(
		`Couldn't check whether this ${what} exists in WhatSMS`,
		`WhatSMS returned too many results to check. Nothing was sent, to avoid creating a duplicate ${what}. Use an operation that takes the ID instead.`,
	);
