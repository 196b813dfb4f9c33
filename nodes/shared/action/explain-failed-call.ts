import type { FailedCall } from '../http/call-once';
import { isResponse } from '../http/call-result';
import { explain } from '../http/explain';
import { ExplainedError } from '../http/explained-error';
import type { HttpRequest } from '../http/request';
import type { Execution } from './execution';
import { nameMissingRecord } from './name-missing-record';

/** Explains a failed call. If an earlier attempt may have been executed, the error keeps saying so, whatever the last attempt returned. */
export function explainFailedCall(
	execution: Execution,
	item: number,
	request: HttpRequest,
	{ refusal, ...failed }: FailedCall,
): ExplainedError {
	const { gateway, connection } = execution;
	const isMissing = isResponse(failed.result) && failed.result.status === 404;
	const missing = isMissing ? nameMissingRecord(execution, item, request) : undefined;
	const error = explain(gateway, request, failed, connection, missing);
	if (!refusal) return error;
	const { message } = explain(gateway, request, { result: refusal, isEarlier: false }, connection);
	const again = `When it was tried again: ${message}`;
	const description = `${error.description} ${/[.”]$/.test(again) ? again : `${again}.`}`;
	return new ExplainedError(error.message, description, error);
}
