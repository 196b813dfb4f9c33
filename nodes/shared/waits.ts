import type { Limit } from './pacer';

const SHORTEST_TOLD_MS = 1_000;

/** Measures how long an execution waited for the gateway, whatever waited at the same time. */
export class Waits {
	private waiting = 0;
	private since = 0;
	private totalMs = 0;
	private limit: Limit | undefined;

	constructor(private readonly gateway: string) {}

	async during<T>(work: () => Promise<T>): Promise<T> {
		if (this.waiting++ === 0) this.since = Date.now();
		try {
			return await work();
		} finally {
			if (--this.waiting === 0) this.totalMs += Date.now() - this.since;
		}
	}

	/** Remembers which limit was waited for. */
	count(limit: Limit): void {
		this.limit = limit;
	}

	/** What to tell the user; undefined if nobody would have noticed. */
	hint(): string | undefined {
		if (this.totalMs < SHORTEST_TOLD_MS) return undefined;
		const seconds = Math.round(this.totalMs / 1000);
		return this.limit
			? `Waited ${seconds} s in all, because ${this.gateway} takes no more than ${this.limit.calls} ${this.limit.what}.`
			: `Waited ${seconds} s in all, because ${this.gateway} was busy or could not be reached.`;
	}
}
