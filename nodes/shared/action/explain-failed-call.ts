import type { FailedCall } from '../http/call-once';
import { explain } from '../http/explain';
import { ExplainedError } from '../http/explained-error';
import type { HttpRequest } from '../http/request';
import type { Execution } from './execution';

/** Says why a call failed. One that may have been carried out before stays so, whatever is said of it now. */
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
