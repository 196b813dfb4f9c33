import { runInOrder } from './ordered';
import type { Limit, Quota } from './limit';
import { orCancelled, wait } from './wait';

/** A limit, and whose calls it counts. */
export interface AppliedLimit {
	readonly limit: Limit;
	readonly account: string;
}

/** The right to make one call. */
export interface Permit {
	/** The limit that it was waited for, if it was. */
	readonly waitedFor: Pick<Limit, 'what' | 'calls'> | undefined;
	/** To be called once the answer is there. */
	release(quota?: Quota): void;
	/** Instead of `release`, when the gateway refused the call and asks for a pause. */
	backOff(pauseMs: number): void;
}

/** Windows by account and limit. They outlive executions, as the gateway's own do. */
const windows = new Map<string, Window>();

/** Waits until all of the limits have room, in the order of asking; all executions of the process count. */
export async function acquire(
	limits: readonly AppliedLimit[],
	cancelled: AbortSignal | undefined,
): Promise<Permit> {
	const entered = limits.map(windowOf);
	const line = limits.map(keyOf).join('\n');
	return await runInOrder(line, cancelled, async () => await enter(entered, cancelled));
}

async function enter(entered: Window[], cancelled: AbortSignal | undefined): Promise<Permit> {
	let waitedFor: Permit['waitedFor'];
	for (;;) {
		const waits = entered.map((window) => window.msUntilRoom());
		const longest = Math.max(0, ...waits);
		if (longest === 0) break;
		const full = entered[waits.indexOf(longest)] as Window;
		waitedFor = { what: full.limit.what, calls: full.calls };
		await (longest === Infinity ? orCancelled(full.answer, cancelled) : wait(longest, cancelled));
	}
	for (const window of entered) window.enter();
	return {
		waitedFor,
		release(quota) {
			for (const window of entered) window.leave(window.limit.windowMs);
			if (quota) narrowest(entered)?.update(quota);
		},
		backOff(pauseMs) {
			for (const window of entered) window.leave(0);
			narrowest(entered)?.pause(pauseMs);
		},
	};
}

/** Which limit a refusal is about is not said; the narrowest is reached first. */
const narrowest = (entered: Window[]) => entered.toSorted((a, b) => a.calls - b.calls)[0];

const keyOf = ({ account, limit }: AppliedLimit) => `${account} ${limit.what}`;

function windowOf(counted: AppliedLimit): Window {
	const key = keyOf(counted);
	const window = windows.get(key) ?? new Window(counted.limit);
	windows.set(key, window);
	return window;
}

/**
 * A call takes a place from its start until one window after its answer. Whenever in between the
 * gateway has counted it, none of the gateway's windows, fixed or sliding, holds more than the limit.
 */
class Window {
	/** Resolves when the next answer is there. */
	answer: Promise<void>;
	private answered = () => {};
	private inFlight = 0;
	private freeAt: number[] = [];
	private pausedUntil = 0;
	calls: number;

	constructor(readonly limit: Limit) {
		this.calls = limit.calls;
		this.answer = this.nextAnswer();
	}

	/** 0: there is room. Infinity: there will be after an answer. */
	msUntilRoom(): number {
		const now = Date.now();
		while ((this.freeAt[0] ?? Infinity) <= now) this.freeAt.shift();
		if (now < this.pausedUntil) return this.pausedUntil - now;
		const hasRoom = this.inFlight + this.freeAt.length < this.calls;
		return hasRoom ? 0 : (this.freeAt[0] ?? Infinity) - now;
	}

	enter(): void {
		this.inFlight++;
	}

	leave(occupiedMs: number): void {
		this.inFlight--;
		if (occupiedMs > 0) this.freeAt.push(Date.now() + occupiedMs);
		this.answered();
		this.answer = this.nextAnswer();
	}

	/** Others may use the same key: what they took is not left for us. */
	update({ calls, left, resetMs }: Quota): void {
		this.calls = calls;
		if (left <= this.inFlight) this.pause(resetMs);
	}

	pause(ms: number): void {
		this.pausedUntil = Math.max(this.pausedUntil, Date.now() + ms);
	}

	private async nextAnswer(): Promise<void> {
		await new Promise<void>((resolve) => (this.answered = resolve));
	}
}
