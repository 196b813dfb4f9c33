import type { Field } from '../../../shared/fields/field';
import { phoneWith } from '../../../shared/whatsapp/phone';

/** A person's phone number. Requires the option `defaultCountryCode`. */
export const number = {
	displayName: 'Phone Number',
	name: 'number',
	type: 'string',
	default: '',
	required: true,
	formatBy: { option: 'defaultCountryCode', format: phoneWith },
	placeholder: 'e.g. +351 910 000 000',
	description: 'Include the country code. Spaces, parentheses, and dashes are fine.',
} as const satisfies Field;
