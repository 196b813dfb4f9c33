import { fileUrl, onlyByUrl } from '../../../shared/values/file-url';
import type { Field } from '../../../shared/fields/field';
import { sendAs, sendImages } from '../../../shared/text/options';
import { typingSpeed } from '../../../shared/text/typing';

export const FILE_ADVICE = onlyByUrl('WhatSMS');

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
		format: fileUrl(FILE_ADVICE),
		placeholder: 'e.g. https://example.com/price-list.pdf',
		displayOptions: { show: { messageType: ['audio', 'document', 'image', 'video'] } },
		description: "Public URL of the file. If it's empty, the caption is sent as text.",
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
		description: 'Text to send with the file. WhatSMS requires it.',
	},
] as const satisfies readonly Field[];

const ofText = { displayOptions: { show: { '/messageType': ['text'] } } };

export const sendAsOfText = { ...sendAs, ...ofText } as const satisfies Field;
export const sendImagesOfText = { ...sendImages, ...ofText } as const satisfies Field;
export const typingSpeedOfText = { ...typingSpeed, ...ofText } as const satisfies Field;
