import { fileUrl, onlyByUrl } from '../../shared/values/file-url';
import type { Field } from '../../shared/fields/field';
import { showFor } from '../../shared/fields/show-for';
import { sendAs, sendImages } from '../../shared/text/options';
import { typingSpeed } from '../../shared/text/typing';
import { messageOfText } from '../../shared/fields/message';
import { caption, mediaUrl } from '../../shared/fields/media';

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
	messageOfText,
	{
		...mediaUrl,
		format: fileUrl(FILE_ADVICE),
		displayOptions: { show: { messageType: ['audio', 'document', 'image', 'video'] } },
		description: "Public URL of the file. If it's empty, the caption is sent as text.",
	},
	{
		...caption,
		required: true,
		displayOptions: { show: { messageType: ['audio', 'document', 'image', 'video'] } },
		description: 'Text to send with the file. WhatSMS requires it.',
	},
] as const satisfies readonly Field[];

/** Options of a text, in alphabetical order. */
export const textOptions = showFor({ '/messageType': ['text'] }, [sendAs, sendImages, typingSpeed]);
