import { EventEmitter } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import type { FaultKind } from './fault.mts';

/** One call as it arrived, and what became of it. */
export interface Call {
	/** ISO time of arrival. */
	at: string;
	method: string;
	path: string;
	query: unknown;
	/** As received, secrets masked. */
	headers: IncomingHttpHeaders;
	/** Parsed if it is JSON, else the text; null without a body. */
	body: unknown;
	/** What was answered; null while pending and when nothing was. */
	status: number | null;
	answer: 'normal' | FaultKind;
	/** The gateway did what was asked, whatever the caller got to see of it. */
	accepted: boolean;
}

/** Every call that reached the gateway's address, oldest first; the control calls are not in it. */
export class Ledger {
	readonly calls: Call[] = [];
	/** A call that has arrived, and once more when its status is known. */
	readonly changes = new EventEmitter<{ call: [Call] }>();
	readonly #secretHeaders: readonly string[];

	constructor(secretHeaders: readonly string[]) {
		this.#secretHeaders = secretHeaders;
	}

	open(call: Pick<Call, 'method' | 'path' | 'query' | 'headers'>, rawBody: Buffer): Call {
		const entry: Call = {
			at: new Date().toISOString(),
			...call,
			headers: this.#masked(call.headers),
			body: parsed(rawBody.toString('utf8')),
			status: null,
			answer: 'normal',
			accepted: false,
		};
		this.calls.push(entry);
		this.changes.emit('call', entry);
		return entry;
	}

	/** Notes what was answered. */
	close(call: Call, status: number, accepted: boolean): void {
		Object.assign(call, { status, accepted });
		this.changes.emit('call', call);
	}

	clear(): void {
		this.calls.length = 0;
	}

	/** The scheme stays readable, for whoever looks for a missing "Bearer". */
	#masked(headers: IncomingHttpHeaders): IncomingHttpHeaders {
		const copy = { ...headers };
		for (const name of this.#secretHeaders) {
			const value = copy[name];
			if (typeof value === 'string') copy[name] = /^Bearer /i.test(value) ? 'Bearer ***' : '***';
		}
		return copy;
	}
}

function parsed(text: string): unknown {
	if (text === '') return null;
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}
