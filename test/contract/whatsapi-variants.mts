import type { Variant } from '../../sandbox/whatsapi/variant.mts';

/** What WhatsAPI may really be like where its docs say nothing; see sandbox/whatsapi/variant.mts. */
export const WHATSAPI_VARIANTS: Readonly<Record<string, Partial<Variant>>> = {
	'as assumed': {},
	'lists inside data, success in every answer': {
		list: 'messages',
		success: 'always',
		acknowledgement: 'success',
		portal: 'portalUrl',
		details: 'path',
		window: 'sliding',
	},
	'lists inside data with pages beside it, success nowhere, changes answered by nothing': {
		list: 'items',
		success: 'never',
		acknowledgement: 'empty',
		portal: 'text',
		details: 'text',
		bulkIdempotency: 'ignored',
	},
	'lists without a number of pages, what is unknown is ignored': {
		list: 'rows',
		unknownParameters: 'ignored',
		bulkItems: 'counted',
	},
};

/** What a check of the Meta credentials finds is not documented, and passed on. */
export const WHATSAPI_SAYS_LESS = ['account.setCredentials', 'account.verifyCredentials'];
