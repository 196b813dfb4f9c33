import type { Failure as DeclaredFailure } from 'n8n-workflow';
import { isResponse, isUntrusted, wasNeverSent } from './call-result';
import type { CallResult } from './call-result';
import { isSafeToRetry } from './request';
import type { HttpRequest } from './request';
import { requestedBackoff } from './retry';

/**
 * Why a call failed, in n8n's own terms. Undefined where none of them fits, and where the call may have been
 * carried out: a cause that passes invites to try again.
 */
export function failureCause(
	request: HttpRequest,
	result: CallResult,
	isRefusal = false,
): DeclaredFailure | undefined {
	if (!isResponse(result)) {
		if (isUntrusted(result)) return { cause: 'configuration-invalid' };
		const isOver = wasNeverSent(result) || isSafeToRetry(request);
		const isCancelled = result.code === undefined || result.code === 'ERR_CANCELED';
		return isOver && !isCancelled ? { cause: 'temporarily-unavailable' } : undefined;
	}
	const { status } = result;
	if (status === 401) return { cause: 'credential-invalid' };
	if (status === 403 || status === 404) return { cause: 'configuration-invalid' };
	const backoff = requestedBackoff(result);
	const wait = backoff === undefined ? {} : { retryAfterMs: backoff };
	if (status === 429) return { cause: 'rate-limited', ...wait };
	const isPassing = status >= 500 && (isRefusal || isSafeToRetry(request));
	return isPassing ? { cause: 'temporarily-unavailable', ...wait } : undefined;
}
