import { defaultCountryCode } from '../shared/fields/default-country-code';
import type { Field } from '../shared/fields/field';
import { optionsOf } from '../shared/fields/collections';

/** For undocumented requests, whose bodies may need more or other fields. */
export const additionalFields = {
	displayName: 'Additional Fields (JSON)',
	name: 'additionalFields',
	type: 'json',
	default: '{}',
	description:
		'Advanced: JSON to merge into the request for features not covered by the fields above. Existing fields are replaced; fields set to null are removed.',
} as const satisfies Field;

/** For operations that have phone numbers and no other options. */
export const numberOptions = optionsOf([defaultCountryCode]);

/** The same for undocumented requests; `sent` says what is in the request by default. */
export const numberAndAdditionalOptions = (sent: string) =>
	optionsOf([
		{
			...additionalFields,
			description: `${additionalFields.description} By default, ${sent} are sent`,
		},
		defaultCountryCode,
	]);
