import { queryNames } from '../../sandbox/whatsms/query-names.mts';
import type { Variant } from '../../sandbox/whatsms/variant.mts';

/** What WhatSMS may really be like where its docs say nothing; see sandbox/whatsms/variant.mts. */
const OTHER = {
	page: 'pageNumber',
	perPage: 'pageSize',
	search: 'searchParam',
	status: 'state',
	contact: 'contact',
};
const { page, perPage, ...filters } = OTHER;

const variants = {
	'updates by PATCH, PUT is a 405': { updateVerb: 'PATCH' },
	'updates by PATCH, PUT is a page': { updateVerb: 'PATCH', otherVerbs: 'page' },
	'other names, ours are refused': { queryNames: OTHER },
	'other names, ours are ignored': { queryNames: OTHER, unknownParameters: 'ignored' },
	'another name for the page, ours is ignored': {
		queryNames: { ...queryNames, page },
		unknownParameters: 'ignored',
	},
	'another name for the page size, ours is ignored': {
		queryNames: { ...queryNames, perPage },
		unknownParameters: 'ignored',
	},
	'other names for search and filters, ours are ignored': {
		queryNames: { ...queryNames, ...filters },
		unknownParameters: 'ignored',
	},
	'a sliding window': { window: 'sliding' },
} satisfies Record<string, Partial<Variant>>;

/** In each of them, nothing but the node keeps a second contact of one number from being created. */
export const WHATSMS_VARIANTS: Readonly<Record<string, Partial<Variant>>> = Object.fromEntries(
	Object.entries(variants).map(([name, variant]) => [
		name,
		{ ...variant, sameNumber: 'accepted' as const },
	]),
);

const CAMPAIGNS = ['campaign.getAll', 'campaign.getAll: all'];
const LISTS = ['contact', 'message', 'ticket'].flatMap((list) => [
	`${list}.getAll`,
	`${list}.getAll: all`,
]);
const SEARCHES = ['contact.upsert', 'message.sendToNumber'];

/** What ends with an error there; everything else does what it always does. */
export const WHATSMS_REFUSES: Readonly<Record<string, readonly string[]>> = {
	'other names, ours are refused': [...LISTS, ...CAMPAIGNS, ...SEARCHES],
	'other names, ours are ignored': [...LISTS, ...CAMPAIGNS, ...SEARCHES],
	// the others fit on the first page
	'another name for the page, ours is ignored': CAMPAIGNS,
};
