import type { Field } from './field';

/** Where the file of a message is. */
export const mediaUrl = {
	displayName: 'Media URL',
	name: 'mediaUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/price-list.pdf',
} as const satisfies Field;

export const fileName = {
	displayName: 'File Name',
	name: 'fileName',
	type: 'string',
	default: '',
	placeholder: 'e.g. price-list.pdf',
	displayOptions: { show: { messageType: ['document'] } },
} as const satisfies Field;

/** The text of a message with a file. */
export const caption = {
	displayName: 'Caption',
	name: 'caption',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	placeholder: 'e.g. Our price list',
	displayOptions: { show: { messageType: ['document', 'image', 'video'] } },
} as const satisfies Field;
