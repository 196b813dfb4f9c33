import type { Field } from './field';

/** One of the options of a message. */
export const quotedMessageId = {
	displayName: 'Quoted Message ID',
	name: 'quotedMessageId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 3EB0A0C6D0B2F6E5C1D2',
	description:
		"The ID of the message to quote above yours. The Send operation and the trigger output it as 'messageId'.",
} as const satisfies Field;

/** One of the options of a reply. */
export const quoteOriginal = {
	displayName: 'Quote Original Message',
	name: 'quote',
	type: 'boolean',
	default: true,
	description: "Whether to quote the message you're replying to",
} as const satisfies Field;
