import { EventEmitter, setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Attempt, isTaken, post } from './attempt.mts';
import type { Prove, Signature, Webhook } from './webhook.mts';

export interface DeliverySettings {
	/** Milliseconds before each redelivery; default 1, 5 and 30 seconds. */
	redeliveryDelays?: readonly number[];
	/** Milliseconds a receiver has for its answer; default 10 seconds. */
	deliveryTimeout?: number;
	/** Answers after which the gateway gives up at once; default none. */
	finalStatuses?: readonly number[];
}

class NothingToRepeat extends Error {
	readonly statusCode = 409;
	override readonly message = 'Nothing to repeat: no such event was delivered yet.';
}

type Delivery = Pick<Attempt, 'event' | 'url' | 'headers' | 'body'>;

/** Webhook deliveries: proven, redelivered until a 2xx, each attempt recorded. */
export class Deliveries {
	webhook: Webhook | null = null;
	/** Those that clients have registered, by id. */
	readonly registered = new Map<string, Webhook>();
	/** Oldest first; an attempt is in here from its start on. */
	readonly attempts: Attempt[] = [];
	/** An attempt that starts, and once more when it has ended. */
	readonly changes = new EventEmitter<{ attempt: [Attempt] }>();
	readonly #prove: Prove;
	readonly #delays: readonly number[];
	readonly #timeout: number;
	readonly #final: readonly number[];
	readonly #pending = new Set<Promise<unknown>>();
	readonly #stop = new AbortController();

	constructor(prove: Prove, settings: DeliverySettings = {}) {
		this.#prove = prove;
		// Every delivery that is on its way listens for the end.
		setMaxListeners(0, this.#stop.signal);
		this.#delays = settings.redeliveryDelays ?? [1_000, 5_000, 30_000];
		this.#timeout = settings.deliveryTimeout ?? 10_000;
		this.#final = settings.finalStatuses ?? [];
	}

	/** Starts a delivery to each webhook that wants the event. They run side by side, in no order. */
	emit(event: string, payload: unknown, signature: Signature = 'valid'): void {
		const set = this.webhook === null ? [] : [this.webhook];
		for (const webhook of [...set, ...this.registered.values()])
			this.deliver(webhook, event, payload, signature);
	}

	/** Starts a delivery to this webhook if it wants the event. */
	deliver(webhook: Webhook, event: string, payload: unknown, signature: Signature = 'valid'): void {
		if (webhook.events?.includes(event) === false) return;
		const body = JSON.stringify(payload);
		const { url, headers: proof } = this.#prove({ webhook, event, body, signature });
		const headers = { 'content-type': 'application/json', ...proof };
		const delays = signature === 'valid' ? this.#delays : [];
		void this.#track(this.#redeliver({ event, url, headers, body }, delays));
	}

	/** Sends the bytes of the last attempt (of this event) once more, once. */
	async repeat(event?: string): Promise<Attempt> {
		const last = this.attempts.findLast(
			(attempt) => event === undefined || attempt.event === event,
		);
		if (last === undefined) throw new NothingToRepeat();
		return await this.#track(this.#attempt(last, last.number + 1));
	}

	/** Resolves when nothing is on its way and no redelivery is due any more. */
	async settled(): Promise<void> {
		while (this.#pending.size > 0) await Promise.allSettled(this.#pending);
	}

	/** Cancels what is on its way and what is due. */
	async stop(): Promise<void> {
		this.webhook = null;
		this.registered.clear();
		this.#stop.abort();
		await this.settled();
	}

	async #redeliver(delivery: Delivery, delays: readonly number[]): Promise<void> {
		const stopped = this.#stop.signal;
		let attempt = await this.#attempt(delivery, 1);
		for (const delay of delays) {
			if (isTaken(attempt) || this.#final.includes(attempt.status ?? 0)) return;
			await sleep(delay, undefined, { signal: stopped }).catch(() => undefined);
			if (stopped.aborted) return;
			attempt = await this.#attempt(delivery, attempt.number + 1);
		}
	}

	async #attempt(delivery: Delivery, number: number): Promise<Attempt> {
		const attempt: Attempt = {
			at: new Date().toISOString(),
			number,
			event: delivery.event,
			url: delivery.url,
			headers: delivery.headers,
			body: delivery.body,
			status: null,
			answer: null,
			error: null,
			ms: null,
		};
		this.attempts.push(attempt);
		this.changes.emit('attempt', attempt);
		await post(attempt, this.#timeout, this.#stop.signal);
		this.changes.emit('attempt', attempt);
		return attempt;
	}

	async #track<T>(work: Promise<T>): Promise<T> {
		this.#pending.add(work);
		try {
			return await work;
		} finally {
			this.#pending.delete(work);
		}
	}
}
