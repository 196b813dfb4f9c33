import type { Account } from './state.mts';

/** A person who writes to the account's number. */
export interface Inbound {
	number: string;
	name?: string;
	text?: string;
}

export interface Received {
	number: string;
	/** ISO: until when texts reach the person. */
	windowEnds: string;
}

/**
 * POST /send-message: texts go "to a customer who messaged your number first, within 24 hours". No
 * webhook is documented for what the person wrote.
 */
export function receive({ windowEnds }: Account, { number }: Inbound): Received {
	const end = Date.now() + 24 * 60 * 60 * 1000;
	windowEnds.set(number, end);
	return { number, windowEnds: new Date(end).toISOString() };
}
