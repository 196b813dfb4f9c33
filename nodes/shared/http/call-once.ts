import { isSuccess, wasNotExecuted } from './call-result';
import type { CallResult, Read } from './call-result';
import { UNSEEN } from './journal';
import type { AmbiguousEntry, JournaledResult, JournalLine } from './journal';
import type { HttpRequest } from './request';

/** Gateways know an idempotency key for a day; near its end nobody can be sure. */
const KEY_KNOWN_MS = 23 * 60 * 60 * 1000;

/** What the operation read of a successful response, or the call that failed. */
export type Outcome<T> = { readonly value: T } | FailedCall;

export interface FailedCall extends JournaledResult {
	/** What the gateway said when the call was made again, after one that may have been carried out. */
	readonly refusal?: CallResult;
}

/** Sends a request; `lose` is told of each attempt that may have been carried out. */
export type Send = (
	request: HttpRequest,
	lose: (result: CallResult) => void,
) => Promise<CallResult>;

/**
 * Makes a call, unless an earlier try of the node made it, or may have. One with an idempotency key that
 * may have been made is made again, with the same key. Once it may have been made, only a success ends that.
 */
export async function callOnce<T>(
	line: JournalLine,
	request: HttpRequest,
	newKey: () => string,
	send: Send,
	read: Read<T>,
): Promise<Outcome<T>> {
	const { earlier } = line;
	if (earlier && 'value' in earlier) return { value: earlier.value as T };
	if (earlier && !isKeyKnown(earlier, request)) {
		return { result: earlier.result, isEarlier: true };
	}
	const keyed =
		request.idempotencyKey === ''
			? { ...request, idempotencyKey: earlier?.key ?? newKey() }
			: request;
	const { idempotencyKey: key } = keyed;
	const known = key === undefined ? {} : { key, at: earlier?.at ?? Date.now() };
	let lost = earlier?.result;
	const lose = (result: CallResult) => {
		lost = result;
		line.write({ result, ...known });
	};
	line.write({ result: lost ?? UNSEEN, ...known });

	const result = await send(keyed, lose).catch((error: unknown) => {
		// Never started: cancelled while queued.
		if (!lost) line.erase();
		throw error;
	});
	const value = isSuccess(result) ? read(result.body, result.headers) : undefined;
	if (value !== undefined) {
		line.write({ value });
		return { value };
	}
	if (!wasNotExecuted(result)) {
		lose(result);
		return { result, isEarlier: false };
	}
	if (lost) return { result: lost, isEarlier: false, refusal: result };
	line.erase();
	return { result, isEarlier: false };
}

const isKeyKnown = (
	{ key, at }: AmbiguousEntry,
	{ idempotencyKey }: Pick<HttpRequest, 'idempotencyKey'>,
) =>
	key !== undefined &&
	at !== undefined &&
	Date.now() - at < KEY_KNOWN_MS &&
	(idempotencyKey === '' || idempotencyKey === key);
