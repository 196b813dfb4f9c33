import { tryCall } from '../http/call';
import { isResponse, wasNotExecuted } from '../http/call-result';
import type { CallResult } from '../http/call-result';
import { acquire } from '../http/rate-limiter';
import type { AppliedLimit, NamedLimit } from '../http/rate-limiter';
import type { HttpRequest } from '../http/request';
import { wait } from '../http/wait';
import type { Execution } from './execution';

/** Sends a request within the gateway's rate limits, retried by the table of rules; calls `onAmbiguous` for each attempt that may have been executed. */
export async function sendWithRetries(
	{ context, connection, waits }: Execution,
	request: HttpRequest,
	onAmbiguous: (result: CallResult) => void = () => {},
): Promise<CallResult> {
	const cancelled = context.getExecutionCancelSignal();
	let narrowest: NamedLimit | undefined;
	const acquireAndTell = async (limits: readonly AppliedLimit[]) => {
		const permit = await waits.during(async () => await acquire(limits, cancelled));
		if (permit.waitedFor) waits.forLimit(permit.waitedFor);
		narrowest = permit.narrowest;
		return permit;
	};
	for (let tries = 1; ; tries++) {
		const terms = { tries, acquire: acquireAndTell };
		const { result, backoff } = await tryCall(connection, request, terms);
		if (backoff === undefined) return result;
		if (!wasNotExecuted(result)) onAmbiguous(result);
		if (isResponse(result) && result.status === 429) waits.forLimit(narrowest);
		await waits.during(async () => await wait(backoff, cancelled));
	}
}
