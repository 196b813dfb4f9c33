import type { Limit } from './limit';

const UNUSED_MS = 60 * 60_000;

/**
 * The calls that count for one limit of one account, by a clock that nobody sets. A call takes a place
 * from its start until one window after its answer. Whenever in between the gateway has counted it, none
 * of the gateway's windows, fixed or sliding, holds more than the limit.
 */
export class RateWindow {
	/** Resolves when the next answer is there. */
	answer: Promise<void>;
	private answered = () => {};
	private freeAt: number[] = [];
	private usedAt = performance.now();
	inFlight = 0;
	calls: number;

	constructor(readonly limit: Limit) {
		this.calls = limit.calls;
		this.answer = this.nextAnswer();
	}

	/** 0: there is room. Infinity: there will be after an answer. */
	msUntilRoom(): number {
		const now = performance.now();
		while ((this.freeAt[0] ?? Infinity) <= now) this.freeAt.shift();
		const hasRoom = this.inFlight + this.freeAt.length < this.calls;
		return hasRoom ? 0 : (this.freeAt[0] ?? Infinity) - now;
	}

	/** Nobody would miss it. */
	isUnused(): boolean {
		return this.inFlight === 0 && performance.now() - this.usedAt > UNUSED_MS;
	}

	enter(): void {
		this.inFlight++;
		this.usedAt = performance.now();
	}

	leave(occupiedMs: number): void {
		this.inFlight--;
		this.usedAt = performance.now();
		if (occupiedMs > 0) this.freeAt.push(this.usedAt + occupiedMs);
		this.answered();
		this.answer = this.nextAnswer();
	}

	private async nextAnswer(): Promise<void> {
		await new Promise<void>((resolve) => (this.answered = resolve));
	}
}
