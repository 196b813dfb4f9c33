import type { Window } from '../limiter.mts';

/** How the gateway is where its docs say nothing: each of these may be the real one. */
export interface Variant {
	/** Where the rows of a list are; beside them their number, or not. */
	list: 'pagination' | 'messages' | 'items' | 'rows';
	/** Rows of one list, and of one bulk call. */
	order: 'newest' | 'oldest';
	/** `success: true`: where the samples print it, in all answers, in none. */
	success: 'printed' | 'always' | 'never';
	/** What calls for credentials and the webhook answer: what is now so, just success, 204. */
	acknowledgement: 'data' | 'success' | 'empty';
	/** One of an error's details: an object with the field's name, one with its path, a sentence. */
	details: 'field' | 'path' | 'text';
	/** Whether the two reasons for a 409 can be told apart by their texts. */
	conflictTexts: 'apart' | 'alike';
	/** What becomes of query parameters and properties that there are not. */
	unknownParameters: 'refused' | 'ignored';
	/** A send without Meta credentials: 400 at once, or accepted and then failed. */
	withoutCredentials: 'refused' | 'fails';
	/** What verify answers about wrong credentials: a report, or an error. */
	verification: 'reported' | 'refused';
	/** A text outside the 24 hours: failed instead of sent, or after it. */
	outsideWindow: 'beforeSent' | 'afterSent';
	/** A dry run: lives like any message, or is just answered, and never stored. */
	dryRun: 'simulated' | 'answered';
	/** Wrong items of a bulk call: all of it refused, or they are counted in failedCount. */
	bulkItems: 'refused' | 'counted';
	/** Whether bulk calls have idempotency keys, too. */
	bulkIdempotency: 'honoured' | 'ignored';
	/** The most messages of a free account's bulk call; 0 for none at all. */
	freeBulk: number;
	/** Where the billing portal's address is. */
	portal: 'url' | 'portalUrl' | 'text';
	window: Window;
}

export const assumed: Variant = {
	list: 'pagination',
	order: 'newest',
	success: 'printed',
	acknowledgement: 'data',
	details: 'field',
	conflictTexts: 'apart',
	unknownParameters: 'refused',
	withoutCredentials: 'refused',
	verification: 'reported',
	outsideWindow: 'beforeSent',
	dryRun: 'simulated',
	bulkItems: 'refused',
	bulkIdempotency: 'honoured',
	freeBulk: 100,
	portal: 'url',
	window: 'fixed',
};
