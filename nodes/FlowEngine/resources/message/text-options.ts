import type { Field } from '../../../shared/fields/field';

export const ofText = { show: { '/messageType': ['text'] } };

/** For texts and for types with a caption. */
export const ofWords = { show: { '/messageType': ['text', 'document', 'image', 'video'] } };

export const linkPreview = {
	displayName: 'Link Preview',
	name: 'linkPreview',
	type: 'boolean',
	default: true,
	displayOptions: ofText,
	description: 'Whether to show what is behind the first link',
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
	displayOptions: ofText,
	description: 'Show that you are typing for as long as a person would, before the message',
} as const satisfies Field;
