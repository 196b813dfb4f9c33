import { countryCode } from '../whatsapp/phone';
import type { Field } from './field';

export const defaultCountryCode = {
	displayName: 'Default Country Code',
	name: 'defaultCountryCode',
	type: 'string',
	default: '',
	notBlank: true,
	format: countryCode,
	placeholder: 'e.g. 351',
	description:
		"Country code to add to numbers without one. Numbers that start with + or 00 aren't changed.",
} as const satisfies Field;
