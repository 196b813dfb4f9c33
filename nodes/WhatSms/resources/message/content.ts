import { webUrl } from '../../../shared/formats';
import type { Field, Params } from '../../../shared/operation';

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
		displayOptions: { show: { messageType: ['audio', 'document', 'image', 'video'] } },
		description: 'The text with the file. WhatSMS accepts no file without one.',
	},
] as const satisfies readonly Field[];

/** The body of a new message; "body" is both text and caption: https://whatsms.pt/en/docs, Send message. */
export const messageBody = (params: Params<typeof content>) =>
	params.messageType === 'text'
		? { body: params.message }
		: { body: params.caption, mediaUrl: params.mediaUrl, mediaType: params.messageType };
