import type { Limit } from './limit';

const UNUSED_MS = 60 * 60_000;

/**
 * The calls that count toward one limit of one account, timed by a monotonic clock. A call occupies a
 * slot from its start until one window after its response. Whenever in between the gateway counted it,
 * none of the gateway's windows, fixed or sliding, holds more calls than the limit.
 */
export class RateWindow {
	/** Resolves when the next response arrives. */
	response: Promise<void>;
	private resolveResponse = () => {};
	private freeAt: number[] = [];
	private usedAt = performance.now();
	inFlight = 0;
	calls: number;

	constructor(readonly limit: Limit) {
		this.calls = limit.calls;
		this.response = this.nextResponse();
	}

	/** 0: there is room now. Infinity: not before a response arrives. */
	msUntilRoom(): number {
		const now = performance.now();
		while ((this.freeAt[0] ?? Infinity) <= now) this.freeAt.shift();
		const hasRoom = this.inFlight + this.freeAt.length < this.calls;
		return hasRoom ? 0 : (this.freeAt[0] ?? Infinity) - now;
	}

	/** Safe to forget: it holds no calls any more. */
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
		this.resolveResponse();
		this.response = this.nextResponse();
	}

	private async nextResponse(): Promise<void> {
		await new Promise<void>((resolve) => (this.resolveResponse = resolve));
	}
}
