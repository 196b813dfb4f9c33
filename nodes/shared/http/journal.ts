import { createHash } from 'crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import { hasFiles } from '../values/files';
import type { HttpRequest } from './request';
import { isResponse, isSuccess, wasNotExecuted } from './call-result';
import type { CallResult } from './call-result';

/** A longer answer is not kept, so that the execution's data stays small. */
const LONGEST_ANSWER = 10_000;

/** Gateways know an idempotency key for a day; near its end nobody can be sure. */
const KEY_KNOWN_MS = 23 * 60 * 60 * 1000;

/** What became of a call, and the idempotency key that it was made with, if it was. */
interface Entry {
	readonly result: CallResult;
	readonly key?: string;
	readonly at?: number;
}

/** By item, call and count; no entry: it was refused, or never made. */
type Entries = Record<string, Entry>;

const UNKNOWN: CallResult = { code: undefined, words: 'An earlier try did not see the answer' };

export interface JournaledResult {
	readonly result: CallResult;
	/** An earlier try of the node made the call; it was not made again. */
	readonly isEarlier: boolean;
}

export interface Journal {
	/**
	 * Makes an item's call, unless an earlier try of this run of the node made it, or may have. A call with
	 * an idempotency key that may have been made is made again, with the same key.
	 */
	once<R extends Pick<HttpRequest, 'method' | 'path' | 'idempotencyKey'>>(
		item: number,
		request: R,
		make: (request: R) => Promise<CallResult>,
	): Promise<JournaledResult>;
	/** Forgets this run. Only for one that n8n will not try again. */
	close(): void;
}

/**
 * Opens the journal that n8n keeps with the execution: it outlives each try of Retry On Fail, and the
 * retry of a failed execution by hand.
 */
export function openJournal(context: IExecuteFunctions): Journal {
	const run = String(context.evaluateExpression('{{ $runIndex }}', 0));
	const kept = context.getContext('node') as { journal?: Record<string, Entries> };
	// The runs before this one, in a loop, are over.
	const entries = kept.journal?.[run] ?? {};
	kept.journal = { [run]: entries };
	const counts = new Map<string, number>();

	return {
		async once(item, request, make) {
			const call = `${item} ${request.method} ${request.path}`;
			const count = (counts.get(call) ?? 0) + 1;
			counts.set(call, count);
			const callKey = `${call} ${count}`;
			const earlier = entries[callKey];
			const isToBeMade = !earlier || (!isSuccess(earlier.result) && isKeyKnown(earlier, request));
			if (!isToBeMade) return { result: earlier.result, isEarlier: true };

			const keyed = withKey(request, earlier?.key ?? derivedKey(context, run, callKey));
			const { idempotencyKey: key } = keyed;
			const at = earlier?.at ?? Date.now();
			const known = key === undefined ? {} : { key, at };
			entries[callKey] = { result: UNKNOWN, ...known };
			const result = await make(keyed).catch((error: unknown) => {
				// It was still waiting for its turn.
				if (earlier) entries[callKey] = earlier;
				else delete entries[callKey];
				throw error;
			});
			if (wasNotExecuted(result)) delete entries[callKey];
			else entries[callKey] = { result: toStoredResult(result), ...known };
			return { result, isEarlier: false };
		},
		close() {
			delete kept.journal;
		},
	};
}

const isKeyKnown = ({ key, at }: Entry, { idempotencyKey }: Pick<HttpRequest, 'idempotencyKey'>) =>
	key !== undefined &&
	at !== undefined &&
	Date.now() - at < KEY_KNOWN_MS &&
	(idempotencyKey === '' || idempotencyKey === key);

/** A request that asks for an idempotency key, with this one. */
const withKey = <R extends Pick<HttpRequest, 'idempotencyKey'>>(request: R, key: string): R =>
	request.idempotencyKey === '' ? { ...request, idempotencyKey: key } : request;

/** The same for each try of a call, and for no other call of any n8n. */
const derivedKey = (context: IExecuteFunctions, run: string, callKey: string): string =>
	createHash('sha256')
		.update(
			JSON.stringify([
				context.getInstanceId(),
				context.getWorkflow().id,
				context.getExecutionId(),
				context.getNode().id,
				run,
				callKey,
			]),
		)
		.digest('hex')
		.slice(0, 32);

/** What later tries need of an result. */
function toStoredResult(result: CallResult): CallResult {
	if (!isResponse(result)) return result;
	const { status, body } = result;
	const isShort = !hasFiles(body) && (JSON.stringify(body) ?? '').length <= LONGEST_ANSWER;
	return { status, headers: {}, body: isShort ? body : undefined };
}
