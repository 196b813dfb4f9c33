import { isResponse, isSuccess } from './call-result';
import type { CallResult, HttpResponse } from './call-result';
import type { Gateway } from '../gateway';
import { explain } from './explain';
import { ExplainedError } from './explained-error';
import { acquire } from './rate-limiter';
import type { AppliedLimit, Permit } from './rate-limiter';
import type { HttpRequest } from './request';
import { backoffBeforeRetry } from './retry';
import { capitalize, serverName } from './server-name';
import type { Connection } from './transport';

interface Terms {
	/** How many times this call was tried, including this one. */
	readonly tries: number;
	/** Waits until the gateway's limits have room. */
	acquire(limits: readonly AppliedLimit[]): Promise<Permit>;
	/** The response timeout in ms, called once there is room; by default the gateway's. */
	timeLeft?(): number;
}

interface Attempt {
	readonly result: CallResult;
	/** The backoff before another try, in ms; undefined for no retry. */
	readonly backoff: number | undefined;
}

/** Tries a call once, within the gateway's limits; throws ExplainedError if the credential cannot make it. */
export async function tryCall(
	connection: Connection,
	request: HttpRequest,
	{ tries, acquire, timeLeft }: Terms,
): Promise<Attempt> {
	const { limits, send } = connection.prepare(request);
	const permit = await acquire(limits);
	const result = await send(timeLeft?.());
	const backoff = backoffBeforeRetry(request, result, tries);
	if (isResponse(result) && result.status === 429) permit.backOff(backoff ?? 0);
	else permit.release(isResponse(result) ? connection.gateway.quota?.(result.headers) : undefined);
	return { result, backoff };
}

/**
 * Makes a call, once; throws ExplainedError unless `read` finds in the response what is documented.
 * `timeoutMs` covers both the wait for the gateway's limits and the wait for the response.
 */
export async function call<T>(
	connection: Connection,
	request: HttpRequest,
	read: (response: HttpResponse) => T | undefined,
	timeoutMs = connection.gateway.timeoutMs,
): Promise<T> {
	const endsAt = Date.now() + timeoutMs;
	const { result } = await tryCall(connection, request, {
		tries: 1,
		acquire: async (limits) => await acquireWithin(timeoutMs, limits, connection.gateway),
		// 0 would mean no timeout.
		timeLeft: () => Math.max(1, endsAt - Date.now()),
	});
	const value = isSuccess(result) ? read(result) : undefined;
	if (value !== undefined) return value;
	throw explain(connection.gateway, request, { result, isEarlier: false }, connection);
}

async function acquireWithin(
	timeoutMs: number,
	limits: readonly AppliedLimit[],
	gateway: Gateway,
): Promise<Permit> {
	if (timeoutMs <= 0) throw noRoomError(gateway);
	const timeout = AbortSignal.timeout(timeoutMs);
	return await acquire(limits, timeout).catch((error: unknown) => {
		throw timeout.aborted ? noRoomError(gateway) : error;
	});
}

const noRoomError = (gateway: Gateway) =>
	new ExplainedError(
		`${capitalize(serverName(gateway))}'s rate limit was reached`,
		"This wasn't sent: other requests with the same API key came before it. Try again in a minute.",
		{ failure: { cause: 'rate-limited' } },
	);
