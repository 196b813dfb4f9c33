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
	description: 'For numbers that have none. Numbers that begin with + or 00 stay as they are.',
} as const satisfies Field;
