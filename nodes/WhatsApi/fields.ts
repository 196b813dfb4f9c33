import type { Field } from '../shared/fields/field';
import { phoneWith } from '../shared/whatsapp/phone';

export const to = {
	displayName: 'To',
	name: 'to',
	type: 'string',
	default: '',
	required: true,
	formatBy: { option: 'defaultCountryCode', format: phoneWith },
	placeholder: 'e.g. +351 910 000 000',
	description:
		"The recipient's phone number, including the country code. Spaces, parentheses, and dashes are fine.",
} as const satisfies Field;
