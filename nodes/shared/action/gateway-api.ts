import type { IDataObject } from 'n8n-workflow';
import type { Outcome } from '../http/call-once';
import { isResponse, isSuccess, wasNotExecuted } from '../http/call-result';
import type { CallResult, Read } from '../http/call-result';
import { download } from '../http/download';
import { skipInEvaluation } from './evaluation';
import type { Gateway } from '../gateway';
import type { Task } from '../http/journal';
import { createsSomething } from '../http/request';
import type { HttpRequest } from '../http/request';
import type { RecordFilter, Listing } from '../http/paging';
import { requestPage, readPages } from '../http/paging';
import { wait } from '../http/wait';
import type { Execution } from './execution';
import { explainFailedCall } from './explain-failed-call';
import { readInputFile } from './input-file';
import { lineOf, makeOnce } from './make-once';
import type { GatewayApi } from './operation';
import { findOrigin } from './origin';
import { sendWithRetries } from './send-with-retries';

/** The calls that an operation can make for one item: each rate-limited, retried by the table of rules, and journaled. */
export function openGatewayApi(execution: Execution, task: Task): GatewayApi {
	const { context, gateway, connection } = execution;

	const call: GatewayApi['call'] = async (request, read) => {
		skipInEvaluation(context, request);
		const outcome = createsSomething(request)
			? await makeCallOnce(execution, task, request, read)
			: await makeCall(execution, request, read);
		if ('value' in outcome) return outcome.value;
		if (request.fallback && isUnknownCall(gateway, outcome.result))
			return await call(request.fallback, read);
		throw explainFailedCall(execution, task.item, request, outcome);
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
		origin: () => findOrigin(context, gateway, task.item),
		call,
		list,
		file: async (property) => await readInputFile(context, task.item, property),
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

/** Makes a call that must not be executed twice, or, where it is refused, the one to be made instead. */
async function makeCallOnce<T>(
	execution: Execution,
	task: Task,
	request: HttpRequest,
	read: Read<T>,
): Promise<Outcome<T>> {
	const line = lineOf(execution, task, request);
	const outcome = await makeOnce(execution, line, request, read);
	const isRefused = 'result' in outcome && wasNotExecuted(outcome.result);
	if (!isRefused || !request.ifRefused) return outcome;
	return await makeOnce(execution, line, request.ifRefused, read);
}

/** Makes an idempotent call. */
async function makeCall<T>(
	execution: Execution,
	request: HttpRequest,
	read: Read<T>,
): Promise<Outcome<T>> {
	const result = await sendWithRetries(execution, request);
	const value = isSuccess(result) ? read(result.body, result.headers) : undefined;
	return value === undefined ? { result, isEarlier: false } : { value };
}

/** The method or the path does not exist, which says nothing about the record. */
function isUnknownCall(gateway: Gateway, result: CallResult): boolean {
	if (!isResponse(result)) return false;
	if (gateway.isUnknownCall) return gateway.isUnknownCall(result);
	const { status, body } = result;
	return status === 405 || (status === 404 && gateway.errorText(body) === undefined);
}
