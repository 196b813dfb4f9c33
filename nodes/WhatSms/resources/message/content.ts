import type { IDataObject } from 'n8n-workflow';
import { webUrl } from '../../../shared/values/formats';
import { fileNameOfUrl } from '../../../shared/values/file-name';
import { requireShownFormat } from '../../../shared/whatsapp/shown-formats';
import { requireShown } from '../../../shared/fields/field';
import type { Field, Params } from '../../../shared/fields/field';
import { sendAs, textsOf, formatText } from '../../../shared/text/options';
import type { TextOptions } from '../../../shared/text/options';

export const content = [
	{
		displayName: 'Message Type',
		name: 'messageType',
		type: 'options',
		default: 'text',
		options: [
			{ name: 'Audio', value: 'audio' },
			{ name: 'Document', value: 'document' },
			{ name: 'Image', value: 'image' },
			{ name: 'Text', value: 'text' },
			{ name: 'Video', value: 'video' },
		],
	},
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. Hello! How can I help you?',
		displayOptions: { show: { messageType: ['text'] } },
	},
	{
		displayName: 'Media URL',
		name: 'mediaUrl',
		type: 'string',
		default: '',
		required: true,
		format: webUrl,
		placeholder: 'e.g. https://example.com/price-list.pdf',
		displayOptions: { show: { messageType: ['audio', 'document', 'image', 'video'] } },
		description: 'A public address that WhatSMS fetches the file from',
	},
	{
		displayName: 'Caption',
		name: 'caption',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		required: true,
		placeholder: 'e.g. Our price list',
		displayOptions: { show: { messageType: ['audio', 'document', 'image', 'video'] } },
		description: 'The text with the file. WhatSMS accepts no file without one.',
	},
] as const satisfies readonly Field[];

export const sendAsOfText = {
	...sendAs,
	displayOptions: { show: { '/messageType': ['text'] } },
} as const satisfies Field;

/**
 * The request bodies, one per message; `body` is both the text and the caption: https://whatsms.pt/en/docs,
 * Send message. The maximum length is not documented. Throws ExplainedError for a format that phones don't show.
 */
export const messageBodies = (
	params: Params<typeof content>,
	options: TextOptions,
): IDataObject[] => {
	if (params.messageType !== 'text') {
		const { messageType: mediaType, caption } = params;
		const mediaUrl = requireShown(params.mediaUrl);
		requireShownFormat(mediaType, { name: fileNameOfUrl(mediaUrl) });
		return [{ body: formatText(requireShown(caption), options), mediaUrl, mediaType }];
	}
	return textsOf(requireShown(params.message), options, Infinity).map((body) => ({ body }));
};

/** Adds the quoted message to the first of the bodies. */
export const quoteInFirst = (quotedMsgId: string | undefined, [first, ...rest]: IDataObject[]) => [
	{ ...first, ...(quotedMsgId && { quotedMsgId }) },
	...rest,
];
