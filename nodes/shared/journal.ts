import type { IExecuteFunctions } from 'n8n-workflow';
import type { HttpRequest } from './operation';
import { isAnswer, wasRefused } from './outcome';
import type { Outcome } from './outcome';

/** A longer answer is not kept, so that the execution's data stays small. */
const LONGEST_ANSWER = 10_000;

/** What became of each call, by item, call and count; no entry: it was refused, or never made. */
type Entries = Record<string, Outcome>;

const UNKNOWN: Outcome = { code: undefined, words: 'An earlier try did not see the answer' };

export interface Recorded {
	readonly outcome: Outcome;
	/** An earlier try of the node made the call; it was not made again. */
	readonly isEarlier: boolean;
}

export interface Journal {
	/** Makes an item's call, unless an earlier try of this run of the node made it, or may have. */
	once(item: number, request: HttpRequest, make: () => Promise<Outcome>): Promise<Recorded>;
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
		async once(item, { method, path }, make) {
			const call = `${item} ${method} ${path}`;
			const count = (counts.get(call) ?? 0) + 1;
			counts.set(call, count);
			const key = `${call} ${count}`;
			const earlier = entries[key];
			if (earlier) return { outcome: earlier, isEarlier: true };
			entries[key] = UNKNOWN;
			const outcome = await make().catch((error: unknown) => {
				delete entries[key]; // it was still waiting for its turn
				throw error;
			});
			if (wasRefused(outcome)) delete entries[key];
			else entries[key] = small(outcome);
			return { outcome, isEarlier: false };
		},
		close() {
			delete kept.journal;
		},
	};
}

/** What later tries need of an outcome. */
function small(outcome: Outcome): Outcome {
	if (!isAnswer(outcome)) return outcome;
	const { status, body } = outcome;
	const isShort = (JSON.stringify(body) ?? '').length <= LONGEST_ANSWER;
	return { status, headers: {}, body: isShort ? body : undefined };
}
