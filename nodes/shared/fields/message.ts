import type { Field } from './field';

/** The text of a message. */
export const messageField = {
	displayName: 'Message',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	required: true,
} as const satisfies Field;

/** The same where a message can also be something else. */
export const messageOfText = {
	...messageField,
	placeholder: 'e.g. Hello! How can I help you?',
	displayOptions: { show: { messageType: ['text'] } },
} as const satisfies Field;
