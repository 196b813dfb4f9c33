import type { Field } from '../../../shared/fields/field';
import { typingSpeed } from '../../../shared/text/typing';

export const ofText = { show: { '/messageType': ['text'] } };

/** For texts and for types with a caption. */
export const ofWords = { show: { '/messageType': ['text', 'document', 'image', 'video'] } };

export const linkPreview = {
	displayName: 'Link Preview',
	name: 'linkPreview',
	type: 'boolean',
	default: true,
	displayOptions: ofText,
	description: 'Whether to show a preview of the first link',
} as const satisfies Field;

export const shownTypingSpeed = {
	...typingSpeed,
	displayOptions: ofText,
	description:
		'Show a typing indicator before the message, for as long as a person would need to type it. If a text becomes several messages, each but the first has that anyway, at normal speed.',
} as const satisfies Field;
