import type { IDataObject } from 'n8n-workflow';
import { download } from '../http/download';
import { skipInEvaluation } from './evaluation';
import { explain } from '../http/explain';
import type { Gateway } from '../gateway';
import { readInputFile } from './input-file';
import type { JournaledResult } from '../http/journal';
import { createsSomething } from '../http/request';
import type { GatewayApi } from './operation';
import type { HttpRequest } from '../http/request';
import type { RecordFilter, Listing } from '../http/paging';
import { findOrigin } from './origin';
import { isResponse, isSuccess } from '../http/call-result';
import type { CallResult } from '../http/call-result';
import { acquire } from '../http/rate-limiter';
import { requestPage, readPages } from '../http/paging';
import { backoffBeforeRetry } from '../http/retry';
import type { Execution } from './execution';
import { wait } from '../http/wait';

/** What an operation can do for one item: each call is paced, retried by the table, and journaled. */
export function openGatewayApi(execution: Execution, item: number): GatewayApi {
	const { context, gateway, connection } = execution;

	const call: GatewayApi['call'] = async (request, read) => {
		skipInEvaluation(context, request);
		const recorded = await makeCall(execution, item, request);
		const { result } = recorded;
		if (request.fallback && isUnknownCall(gateway, result))
			return await call(request.fallback, read);
		const value = isSuccess(result) ? read(result.body, result.headers) : undefined;
		if (value === undefined) throw explain(gateway, request, recorded, connection);
		return value;
	};

	async function* list(
		request: HttpRequest,
		listing: Listing,
		limit = Infinity,
		keep?: RecordFilter,
	) {
		const fetch = async (query: IDataObject) =>
			await call(requestPage(request, query), (body) => {
				const records = listing.records(body);
				return records && { records, body };
			});
		yield* readPages(listing.paging, limit, fetch, keep);
	}

	return {
		origin: () => findOrigin(context, gateway, item),
		call,
		list,
		file: async (property) => await readInputFile(context, item, property),
		download: async (url) =>
			await download(context, url, {
				baseUrl: connection.credentialField('baseUrl'),
				cancelled: context.getExecutionCancelSignal(),
			}),
		credentialField: (name) => connection.credentialField(name),
		wait: async (ms) => {
			await wait(ms, context.getExecutionCancelSignal());
		},
	};
}

async function makeCall(
	execution: Execution,
	item: number,
	request: HttpRequest,
): Promise<JournaledResult> {
	if (!createsSomething(request)) {
		return { result: await withRetries(execution, request), isEarlier: false };
	}
	const known = { ...request, path: request.journalKey ?? request.path };
	return await execution.journal.once(item, known, async ({ idempotencyKey }) => {
		const keyed = { ...request, ...(idempotencyKey !== undefined && { idempotencyKey }) };
		return await execution.pauses.between(request.pause, async () => withRetries(execution, keyed));
	});
}

async function withRetries(execution: Execution, request: HttpRequest): Promise<CallResult> {
	const { context, gateway, connection, waits } = execution;
	const cancelled = context.getExecutionCancelSignal();
	const limits = connection.limitsOn(request);
	connection.check(request);
	for (let tries = 1; ; tries++) {
		const pass = await waits.during(async () => await acquire(limits, cancelled));
		if (pass.waitedFor) waits.forLimit(pass.waitedFor);
		const result = await connection.send(request);
		const pause = backoffBeforeRetry(request, result, tries);
		if (isResponse(result) && result.status === 429) pass.backOff(pause ?? 0);
		else pass.release(isResponse(result) ? gateway.quota?.(result.headers) : undefined);
		if (pause === undefined) return result;
		await waits.during(async () => await wait(pause, cancelled));
	}
}

/** The verb or the path is not there, which is no statement about the record. */
function isUnknownCall(gateway: Gateway, result: CallResult): boolean {
	if (!isResponse(result)) return false;
	if (gateway.isUnknownCall) return gateway.isUnknownCall(result);
	const { status, body } = result;
	return status === 405 || (status === 404 && gateway.errorText(body) === undefined);
}
