import { requireShown } from '../../shared/fields/field';
import type { Field, Params } from '../../shared/fields/field';
import { buttonsContent, buttonsFields } from './buttons';
import { contactContent, contactFields } from './contact';
import { listContent, listFields } from './list';
import { locationContent, locationFields } from './location';
import { mediaContent } from './media';
import { mediaFields } from './media-fields';
import type { Content, ReadFile } from './message-content';
import { pollContent, pollFields } from './poll';
import { messageOfText } from '../../shared/fields/message';

/** The message types that Reply supports. */
export const messageTypes = [
	{ name: 'Audio', value: 'audio', description: 'Sent as a voice message' },
	{
		name: 'Buttons',
		value: 'buttons',
		description: 'Not shown to all recipients; WhatsApp may stop supporting buttons',
	},
	{ name: 'Contact', value: 'contact' },
	{ name: 'Document', value: 'document' },
	{ name: 'Image', value: 'image' },
	{
		name: 'List',
		value: 'list',
		description: 'Not shown to all recipients; WhatsApp may stop supporting lists',
	},
	{ name: 'Location', value: 'location' },
	{ name: 'Poll', value: 'poll' },
	{ name: 'Sticker', value: 'sticker' },
	{ name: 'Text', value: 'text' },
	{ name: 'Video', value: 'video' },
	{ name: 'Video Note', value: 'videoNote', description: 'A round video message' },
] as const;

export const messageType = {
	displayName: 'Message Type',
	name: 'messageType',
	type: 'options',
	default: 'text',
	options: messageTypes,
} as const satisfies Field;

/** The fields of all types, each shown for its type only. */
export const contentFields = [
	messageOfText,
	...mediaFields,
	...locationFields,
	...contactFields,
	...pollFields,
	...listFields,
	...buttonsFields,
] as const satisfies readonly Field[];

export type ContentParams = Params<readonly [typeof messageType, ...typeof contentFields]>;

/** The content of a message; throws ExplainedError for content that WhatsApp would reject. */
export async function contentOf(params: ContentParams, file: ReadFile): Promise<Content> {
	const { messageType } = params;
	switch (messageType) {
		case 'text':
			return textContent(requireShown(params.message));
		case 'location':
			return locationContent(params);
		case 'contact':
			return contactContent(params);
		case 'poll':
			return pollContent(params);
		case 'list':
			return listContent(params);
		case 'buttons':
			return buttonsContent(params);
		default:
			return await mediaContent({ ...params, messageType }, file);
	}
}

export const textContent = (text: string): Content => ({ call: 'sendText', body: { text } });
