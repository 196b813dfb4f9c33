import { queryNames, type QueryNames } from './query-names.mts';

/** How the gateway is where its docs say nothing: each of these may be the real one. */
export interface Variant {
	/** Their text has lost which verb updates. */
	updateVerb: 'PUT' | 'PATCH';
	/** What a verb that an address does not have is answered with: an error as documented, or a page. */
	otherVerbs: '405' | 'page';
	queryNames: QueryNames;
	/** What becomes of parameters that a list does not have. */
	unknownParameters: 'refused' | 'ignored';
	/** Whether there can be two contacts of one number. */
	sameNumber: 'refused' | 'accepted';
	/** The order of lists. */
	order: 'newestFirst' | 'oldestFirst';
	/** Whether lists show no more than the docs do, or all that is known, as Whaticket does. */
	shown: 'documented' | 'all';
	/** Whether a rate limit's minute begins with the first call, or ends with the last one. */
	window: 'fixed' | 'sliding';
}

export const assumed: Variant = {
	updateVerb: 'PUT',
	otherVerbs: '405',
	queryNames,
	unknownParameters: 'refused',
	sameNumber: 'refused',
	order: 'newestFirst',
	shown: 'documented',
	window: 'fixed',
};
