import { isResponse, wasNotExecuted } from '../http/call-result';
import type { CallResult } from '../http/call-result';
import { acquire } from '../http/rate-limiter';
import type { HttpRequest } from '../http/request';
import { backoffBeforeRetry } from '../http/retry';
import { wait } from '../http/wait';
import type { Execution } from './execution';

/** Sends a request at the gateway's pace, again as the table says; `lose` is told of each attempt that may have been carried out. */
export async function sendWithRetries(
	{ context, gateway, connection, waits }: Execution,
	request: HttpRequest,
	lose: (result: CallResult) => void = () => {},
): Promise<CallResult> {
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
		if (!wasNotExecuted(result)) lose(result);
		await waits.during(async () => await wait(pause, cancelled));
	}
}
