import { runInOrder } from './concurrency';
import type { Limit, Quota } from './limit';
import { RateWindow } from './rate-window';
import { orCancelled, wait } from './wait';

/** A limit, and the account whose calls it counts. */
export interface AppliedLimit {
	readonly limit: Limit;
	readonly account: string;
}

/** A limit as a gateway's user is told about it. */
export type NamedLimit = Pick<Limit, 'what' | 'calls'>;

/** The right to make one call. */
export interface Permit {
	/** The limit that delayed the call, if one did. */
	readonly waitedFor: NamedLimit | undefined;
	/** The limit that calls like this one reach first, if there is one. */
	readonly narrowest: NamedLimit | undefined;
	/** Call it once the response has arrived. */
	release(quota?: Quota): void;
	/** Call it instead of `release` when the gateway refused the call and demands a backoff. */
	backOff(pauseMs: number): void;
}

/** Windows by account and limit. They outlive executions, as the gateway's own do. */
const windows = new Map<string, RateWindow>();

/**
 * When each backoff ends, by the kind of call: those to which the same limits apply. A 429 does not say
 * which limit it means, and calls of other kinds may still be accepted.
 */
const pauses = new Map<string, number>();

/** Waits until all of the limits have room, first come, first served, across all executions of the process. */
export async function acquire(
	limits: readonly AppliedLimit[],
	cancelled: AbortSignal | undefined,
): Promise<Permit> {
	const entered = limits.map(windowOf);
	const kind = limits.map(keyOf).join('\n');
	return await runInOrder(kind, cancelled, async () => await enter(kind, entered, cancelled));
}

async function enter(
	kind: string,
	entered: readonly RateWindow[],
	cancelled: AbortSignal | undefined,
): Promise<Permit> {
	// This limit is reached first.
	const narrowest = entered.toSorted((a, b) => a.calls - b.calls)[0];
	let waitedFor: Permit['waitedFor'];
	for (;;) {
		const waits = entered.map((window) => window.msUntilRoom());
		const longest = Math.max(msOfPause(kind), ...waits);
		if (longest === 0) break;
		const full = entered[waits.indexOf(longest)] ?? narrowest;
		if (full) waitedFor = nameOf(full);
		const response = longest === Infinity ? full?.response : undefined;
		await (response ? orCancelled(response, cancelled) : wait(longest, cancelled));
	}
	for (const window of entered) window.enter();
	return {
		waitedFor,
		narrowest: narrowest && nameOf(narrowest),
		release(quota) {
			for (const window of entered) window.leave(window.limit.windowMs);
			if (!quota || !narrowest) return;
			narrowest.calls = quota.calls;
			// Other processes may use the same key, and use up the quota.
			if (quota.left <= narrowest.inFlight) pause(kind, quota.resetMs);
		},
		backOff(pauseMs) {
			for (const window of entered) window.leave(0);
			if (narrowest) pause(kind, pauseMs);
		},
	};
}

const nameOf = ({ limit, calls }: RateWindow): NamedLimit => ({ what: limit.what, calls });

const msOfPause = (kind: string): number =>
	Math.max(0, (pauses.get(kind) ?? -Infinity) - performance.now());

function pause(kind: string, ms: number): void {
	if (ms > msOfPause(kind)) pauses.set(kind, performance.now() + ms);
}

const keyOf = ({ account, limit }: AppliedLimit) => `${account} ${limit.what}`;

function windowOf(applied: AppliedLimit): RateWindow {
	const key = keyOf(applied);
	const known = windows.get(key);
	if (known) return known;
	forgetUnused();
	const window = new RateWindow(applied.limit);
	windows.set(key, window);
	return window;
}

function forgetUnused(): void {
	for (const [key, window] of windows) if (window.isUnused()) windows.delete(key);
	for (const kind of pauses.keys()) if (msOfPause(kind) === 0) pauses.delete(kind);
}
