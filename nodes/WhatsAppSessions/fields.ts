import { defaultCountryCode } from '../shared/fields/default-country-code';
import type { Field } from '../shared/fields/field';

/** For undocumented requests, whose bodies may need more or other fields. */
export const additionalFields = {
	displayName: 'Additional Fields (JSON)',
	name: 'additionalFields',
	type: 'json',
	default: '{}',
	description:
		'Advanced: JSON to merge into the request for features not covered by the fields above. Existing fields are replaced; fields set to null are removed.',
} as const satisfies Field;

const options = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
} as const;

/** For operations that have phone numbers and no other options. */
export const numberOptions = {
	...options,
	options: [defaultCountryCode],
} as const satisfies Field;

/** The same for undocumented requests; `sent` says what is in the request by default. */
export const numberAndAdditionalOptions = (sent: string) =>
	({
		...options,
		options: [
			{
				...additionalFields,
				description: `${additionalFields.description} By default, ${sent} are sent`,
			},
			defaultCountryCode,
		],
	}) as const satisfies Field;
