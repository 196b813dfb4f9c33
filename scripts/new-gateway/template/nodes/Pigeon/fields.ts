import type { Field } from '../shared/fields/field';
import { messageField } from '../shared/fields/message';
import { phone } from '../shared/whatsapp/phone';

export const to = {
	displayName: 'To',
	name: 'to',
	type: 'string',
	default: '',
	required: true,
	format: phone,
	placeholder: 'e.g. +351 910 000 000',
	description:
		"The recipient's phone number, including the country code. Spaces, parentheses, and dashes are fine.",
} as const satisfies Field;

export const text = {
	...messageField,
	placeholder: 'e.g. Hello! How can I help you?',
} as const satisfies Field;
