import type { IDataObject } from 'n8n-workflow';
import type { GatewayApi } from '../../../shared/action/operation';
import { inParallel } from '../../../shared/http/concurrency';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { readMessage, messages } from '../../responses';

const AT_THE_SAME_TIME = 5;

/** Messages by their IDs. */
type Found = Map<string, IDataObject>;

/**
 * Makes a function that looks messages up, in few calls: on the pages of the list where they stand
 * together, else one by one. What cannot be read is left out: it may be there the next time.
 */
export function statusReader(api: GatewayApi): (ids: readonly string[]) => Promise<Found> {
	// Whether the newest messages come first is not documented.
	let isListOfUse = true;

	const page = async (number: number) => {
		const query = messages.paging.query(number, messages.paging.largestPage);
		const request: HttpRequest = { method: 'GET', path: path`/messages`, query };
		return await api.call(request, messages.records).catch(() => []);
	};

	const readPages = async (missing: Set<string>, found: Found) => {
		for (let number = 1; missing.size > 1 && isListOfUse; number++) {
			const rows = await page(number);
			const hits = rows.filter(({ id }) => missing.delete(String(id)));
			for (const row of hits) found.set(String(row.id), row);
			if (hits.length < 2) isListOfUse = number > 1;
			if (hits.length < 2 || rows.length < messages.paging.largestPage) return;
		}
	};

	const readOne = async (id: string, found: Found) => {
		const request: HttpRequest = { method: 'GET', path: path`/messages/${id}` };
		const row = await api.call(request, readMessage).catch(() => undefined);
		if (row) found.set(id, row);
	};

	return async (ids) => {
		const found: Found = new Map();
		const missing = new Set(ids);
		await readPages(missing, found);
		const rest = [...missing];
		await inParallel(rest.length, AT_THE_SAME_TIME, async (index) => {
			await readOne(rest[index] ?? '', found);
		});
		return found;
	};
}
