import type { Field } from '../../../shared/operation';

const displayOptions = { show: { '/messageType': ['text'] } };

/** Of texts and captions. */
export const convertMarkdown = {
	displayName: 'Convert Markdown',
	name: 'convertMarkdown',
	type: 'boolean',
	default: true,
	displayOptions: { show: { '/messageType': ['text', 'document', 'image', 'video'] } },
	description: 'Whether to make WhatsApp’s own bold, lists and links of what language models write',
} as const satisfies Field;

export const linkPreview = {
	displayName: 'Link Preview',
	name: 'linkPreview',
	type: 'boolean',
	default: true,
	displayOptions,
	description: 'Whether to show what is behind the first link',
} as const satisfies Field;

export const sendAs = {
	displayName: 'Send As',
	name: 'sendAs',
	type: 'options',
	default: 'paragraphs',
	options: [
		{ name: 'One Message', value: 'one' },
		{ name: 'One per Paragraph', value: 'paragraphs', description: 'At most 8' },
	],
	displayOptions,
} as const satisfies Field;

export const typingSpeed = {
	displayName: 'Typing Speed',
	name: 'typingSpeed',
	type: 'options',
	default: 'normal',
	options: [
		{ name: 'Fast', value: 'fast' },
		{ name: 'Normal', value: 'normal' },
		{ name: 'Slow', value: 'slow' },
	],
	displayOptions,
	description: 'Show that you are typing for as long as a person would, before the message',
} as const satisfies Field;
