import type { Attempt } from '../attempt.mts';
import type { Call } from '../ledger.mts';

/** What goes between a gateway and the workflow, as the side panel shows it. */
export interface Traffic {
	id: number;
	/** An event of the gateway for the workflow, or a call of the workflow to the gateway. */
	kind: 'event' | 'call';
	/** ISO time. */
	at: string;
	label: string;
	/** Null while pending, and if nothing was answered. */
	status: number | null;
	/** In milliseconds; null while pending and for calls. */
	ms: number | null;
	/** Why there was no answer. */
	error: string | null;
	/** What was sent, as indented JSON or text. */
	body: string;
}

export const showCall = (call: Call): Traffic => ({
	id: idOf(call),
	kind: 'call',
	at: call.at,
	label: `${call.method} ${call.path}`,
	status: call.status,
	ms: null,
	error: null,
	body: pretty(call.body),
});

export const showAttempt = (attempt: Attempt): Traffic => ({
	id: idOf(attempt),
	kind: 'event',
	at: attempt.at,
	label: attempt.number > 1 ? `${attempt.event} (attempt ${attempt.number})` : attempt.event,
	status: attempt.status,
	ms: attempt.ms,
	error: attempt.error,
	body: pretty(JSON.parse(attempt.body)),
});

const ids = new WeakMap<object, number>();
let last = 0;

function idOf(entry: object): number {
	const id = ids.get(entry) ?? (last += 1);
	ids.set(entry, id);
	return id;
}

/** Long texts, such as files, are cut. */
const pretty = (body: unknown): string =>
	body === null ? '' : JSON.stringify(body, (_, value: unknown) => cut(value), 2);

const cut = (value: unknown): unknown =>
	typeof value === 'string' && value.length > MOST_TEXT
		? `${value.slice(0, MOST_TEXT)}… (${value.length} characters)`
		: value;

const MOST_TEXT = 2_000;
