import type { IExecuteFunctions } from 'n8n-workflow';
import type { CallResult } from './call-result';
import { isResponse } from './call-result';

/** The work for one input item and one recipient. With a corrected recipient it is another task. */
export interface Task {
	readonly item: number;
	readonly recipient?: string | undefined;
}

/** A call's outcome: what the operation read from its response, or that it is unknown. */
export type Entry = { readonly value: unknown } | AmbiguousEntry;

export interface AmbiguousEntry {
	/** The call's result, as far as it is known. */
	readonly result: CallResult;
	/** The idempotency key that it was made with, if any, and when it was first used. */
	readonly key?: string | undefined;
	readonly at?: number | undefined;
}

/** The place of a call in the journal. */
export interface JournalLine {
	/** Names this call and no other of this run of the node. */
	readonly id: string;
	/** What an earlier try wrote; undefined if the call was refused, or never made. */
	readonly earlier: Entry | undefined;
	write(entry: Entry): void;
	erase(): void;
}

export interface Journal {
	/** Whether a later try will find what is written here. */
	readonly isKept: boolean;
	/** The line of a call, or of any step made once for a task: by its name and its count so far. */
	line(task: Task, name: string): JournalLine;
	/** Forgets this run. Only for one that n8n will not try again. */
	close(): void;
}

/** The result of a call, made now or by an earlier try. */
export interface JournaledResult {
	readonly result: CallResult;
	/** An earlier try of the node made the call; it was not repeated. */
	readonly isEarlier: boolean;
}

/** The result of a call that is under way, or that was when n8n stopped. */
export const UNSEEN: CallResult = {
	code: undefined,
	words: "An earlier attempt didn't receive the response",
};

/**
 * Opens the journal that n8n keeps with the execution: it outlives each try of Retry On Fail, and the
 * retry of a failed execution by hand.
 */
export function openJournal(context: IExecuteFunctions): Journal {
	const isKept = isTriedAgain(context);
	const kept = (isKept ? context.getContext('node') : {}) as {
		journal?: Record<string, Record<string, Entry>>;
	};
	const run = String(context.evaluateExpression('{{ $runIndex }}', 0));
	// In a loop, the earlier runs are over.
	const entries = kept.journal?.[run] ?? {};
	kept.journal = { [run]: entries };
	const counts = new Map<string, number>();

	return {
		isKept,
		line({ item, recipient = '' }, name) {
			const call = JSON.stringify([item, recipient, name]);
			const count = (counts.get(call) ?? 0) + 1;
			counts.set(call, count);
			const id = `${call} ${count}`;
			return {
				id: `${run} ${id}`,
				earlier: entries[id],
				write: (entry) => (entries[id] = withoutBody(entry)),
				erase: () => delete entries[id],
			};
		},
		close() {
			delete kept.journal;
		},
	};
}

/**
 * No journal for the tools of older AI agents, where each try is its own run while calls for several agent
 * items share one, nor behind an MCP Server Trigger, where there is no execution.
 */
const isTriedAgain = (context: IExecuteFunctions): boolean =>
	context.getExecutionId() !== undefined && !context.isToolExecution();

/** A failed response can contain anything, including the request with its API key. */
function withoutBody(entry: Entry): Entry {
	if ('value' in entry) return entry;
	const { result } = entry;
	if (isResponse(result)) {
		return { ...entry, result: { status: result.status, headers: {}, body: undefined } };
	}
	return {
		...entry,
		result: result.code === undefined ? UNSEEN : { code: result.code, words: '' },
	};
}
