import type { NamedLimit } from '../http/rate-limiter';

const SHORTEST_TOLD_MS = 1_000;

/** Measures how long an execution waited for the gateway; waits that overlap count once. */
export class Waits {
	private waiting = 0;
	private since = 0;
	private totalMs = 0;
	private reason: string;

	constructor(private readonly gateway: string) {
		this.reason = `${gateway} was busy or couldn't be reached`;
	}

	async during<T>(work: () => Promise<T>): Promise<T> {
		if (this.waiting++ === 0) this.since = performance.now();
		try {
			return await work();
		} finally {
			if (--this.waiting === 0) this.totalMs += performance.now() - this.since;
		}
	}

	/** Records that a rate limit delayed the execution; it has no name where the gateway documents none. */
	forLimit(limit?: NamedLimit): void {
		this.reason = limit
			? `${this.gateway} allows at most ${limit.calls} ${limit.what}`
			: `${this.gateway} limits how many requests it accepts`;
	}

	/** Records that the user wants pauses. */
	forPause(): void {
		this.reason = "there's a pause between messages (see the option 'Pause Between Messages')";
	}

	/** Records that a part of a text was waited with. */
	forTyping(): void {
		this.reason = "the parts of a text take time to type (see the option 'Typing Speed')";
	}

	/** The hint for the user; undefined if the wait was too short to notice. */
	hint(): string | undefined {
		if (this.totalMs < SHORTEST_TOLD_MS) return undefined;
		const seconds = Math.round(this.totalMs / 1000);
		return `Waited ${seconds} ${seconds === 1 ? 'second' : 'seconds'} in total because ${this.reason}.`;
	}
}
