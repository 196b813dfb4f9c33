import type { FailedCall } from '../http/call-once';
import { explain } from '../http/explain';
import { ExplainedError } from '../http/explained-error';
import type { HttpRequest } from '../http/request';
import type { Execution } from './execution';

/** Explains a failed call. If an earlier attempt may have been executed, the error keeps saying so, whatever the last attempt returned. */
export function explainFailedCall(
	{ gateway, connection }: Execution,
	request: HttpRequest,
	{ refusal, ...failed }: FailedCall,
): ExplainedError {
	const error = explain(gateway, request, failed, connection);
	if (!refusal) return error;
	const { message } = explain(gateway, request, { result: refusal, isEarlier: false }, connection);
	const again = `When it was tried again: ${message}`;
	const description = `${error.description} ${again.endsWith('.') ? again : `${again}.`}`;
	return new ExplainedError(error.message, description, error);
}
