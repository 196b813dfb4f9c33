import type { Gateway } from '../gateway';
import type { NamedLimit } from '../http/rate-limiter';
import { serverName } from '../http/server-name';

const SHORTEST_TOLD_MS = 1_000;

/** Measures how long an execution waited for the gateway; waits that overlap count once. */
export class Waits {
	private waiting = 0;
	private since = 0;
	private totalMs = 0;
	private reason = (gateway: string) => `${gateway} was busy or couldn't be reached`;

	constructor(private readonly gateway: Pick<Gateway, 'name' | 'ownServer'>) {}

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
		this.reason = (gateway) =>
			limit
				? `${gateway} allows at most ${limit.calls} ${limit.what}`
				: `${gateway} limits how many requests it accepts`;
	}

	/** Records that the user wants pauses. */
	forPause(): void {
		this.reason = () =>
			"there's a pause between messages (see the option 'Pause Between Messages')";
	}

	/** Records that a part of a text was waited with. */
	forTyping(): void {
		this.reason = () => "the parts of a text take time to type (see the option 'Typing Speed')";
	}

	/** The hint for the user; undefined if the wait was too short to notice. */
	hint(): string | undefined {
		if (this.totalMs < SHORTEST_TOLD_MS) return undefined;
		const reason = this.reason(serverName(this.gateway));
		const seconds = Math.round(this.totalMs / 1000);
		return `Waited ${seconds} ${seconds === 1 ? 'second' : 'seconds'} in total because ${reason}.`;
	}
}
