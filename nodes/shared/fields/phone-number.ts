import { phone, phoneWith } from '../whatsapp/phone';
import type { Field } from './field';

export const ANY_SPELLING = 'Spaces, parentheses, and dashes are fine';

const number = {
	displayName: 'Phone Number',
	name: 'number',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. +351 910 000 000',
	description: `Include the country code. ${ANY_SPELLING}.`,
} as const satisfies Field;

/** A person's phone number. */
export const phoneNumber = { ...number, format: phone } as const satisfies Field;

/** The same for an operation with the option `defaultCountryCode`. */
export const phoneNumberWithOption = {
	...number,
	formatBy: { option: 'defaultCountryCode', format: phoneWith },
} as const satisfies Field;

/** Whom a message is for, by phone number. Requires the option `defaultCountryCode`. */
export const recipientNumber = {
	...phoneNumberWithOption,
	displayName: 'To',
	name: 'to',
	description: `The recipient's phone number, including the country code. ${ANY_SPELLING}.`,
} as const satisfies Field;
