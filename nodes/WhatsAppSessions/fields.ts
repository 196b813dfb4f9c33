import { defaultCountryCode } from '../shared/fields/default-country-code';
import type { Field } from '../shared/fields/field';

/** For undocumented requests, whose bodies may need more or other fields. */
export const additionalFields = {
	displayName: 'Additional Fields (JSON)',
	name: 'additionalFields',
	type: 'json',
	default: '{}',
	description:
		'Only for what your gateway takes besides the fields above. This JSON is merged into what is sent: a field that is there already is replaced, one that is null is taken out.',
} as const satisfies Field;

/** For operations that have phone numbers and no other options. */
export const numberOptions = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [defaultCountryCode],
} as const satisfies Field;
