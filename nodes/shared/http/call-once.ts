import { isSuccess, wasNotExecuted } from './call-result';
import type { CallResult, Read } from './call-result';
import { UNSEEN } from './journal';
import type { AmbiguousEntry, JournaledResult, JournalLine } from './journal';
import type { HttpRequest } from './request';

/** Gateways remember an idempotency key for a day; stay clear of the end of it. */
const KEY_KNOWN_MS = 23 * 60 * 60 * 1000;

/** What the operation read from a successful response, or the failed call. */
export type Outcome<T> = { readonly value: T } | FailedCall;

export interface FailedCall extends JournaledResult {
	/** The refusal of a repeated call, whose earlier attempt may have been executed. */
	readonly refusal?: CallResult;
}

/** Sends a request; calls `onAmbiguous` for each attempt that may have been executed. */
export type Send = (
	request: HttpRequest,
	onAmbiguous: (result: CallResult) => void,
) => Promise<CallResult>;

/**
 * Makes a call, unless an earlier try of the node made it or may have made it. A call that may have been made
 * with an idempotency key is repeated with the same key. Once ambiguous, only a success settles a call.
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
	const onAmbiguous = (result: CallResult) => {
		lost = result;
		line.write({ result, ...known });
	};
	line.write({ result: lost ?? UNSEEN, ...known });

	const result = await send(keyed, onAmbiguous).catch((error: unknown) => {
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
		onAmbiguous(result);
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
