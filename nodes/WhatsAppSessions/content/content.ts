import type { IDataObject } from 'n8n-workflow';
import { locationFields } from '../../shared/fields/location';
import { requireShown } from '../../shared/fields/field';
import type { Field, Params } from '../../shared/fields/field';
import { contactContent, contactFields } from './contact';
import { locationContent } from './location';
import { mediaContent, mediaFields } from './media';
import { pollContent, pollFields } from './poll';
import { messageOfText } from '../../shared/fields/message';

export const messageType = {
	displayName: 'Message Type',
	name: 'messageType',
	type: 'options',
	default: 'text',
	options: [
		{ name: 'Audio', value: 'audio' },
		{ name: 'Contact', value: 'contact' },
		{ name: 'Document', value: 'document' },
		{ name: 'Image', value: 'image' },
		{ name: 'Location', value: 'location' },
		{ name: 'Poll', value: 'poll' },
		{ name: 'Sticker', value: 'sticker' },
		{ name: 'Text', value: 'text' },
		{ name: 'Video', value: 'video' },
	],
	description:
		'The gateway documents only Text, Image, Location, and Contact. The other types are experimental, so test them first. If your gateway needs a different format, use Options → Additional Fields (JSON).',
} as const satisfies Field;

/** The fields of all types, each shown for its type only. */
export const contentFields = [
	messageOfText,
	...mediaFields,
	...locationFields,
	...contactFields,
	...pollFields,
] as const satisfies readonly Field[];

export type ContentParams = Params<readonly [typeof messageType, ...typeof contentFields]>;

/** The body fields by which the gateway detects the type: https://7aduta.com/docs, Supported types. */
export const CONTENT_KEYS: readonly string[] = messageType.options.map(({ value }) => value);

/** The body field with the content. */
export function contentOf(params: ContentParams): IDataObject {
	const { messageType } = params;
	switch (messageType) {
		case 'text':
			return { text: requireShown(params.message) };
		case 'location':
			return locationContent(params);
		case 'contact':
			return contactContent(params);
		case 'poll':
			return pollContent(params);
		default:
			return mediaContent({ ...params, messageType });
	}
}
