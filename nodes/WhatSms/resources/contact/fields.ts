import { rowsOf } from '../../../shared/fields/collections';
import { nameField } from '../../../shared/fields/record-fields';
import type { emailField } from '../../../shared/fields/record-fields';
import { webUrl } from '../../../shared/values/formats';
import type { Field, Params } from '../../../shared/fields/field';
import { omitEmpty } from '../../../shared/values/json';

export const extraInfo = {
	displayName: 'Extra Info',
	name: 'extraInfo',
	...rowsOf({
		displayName: 'Info',
		name: 'info',
		values: [
			{ ...nameField, placeholder: 'e.g. Company' },
			{
				displayName: 'Value',
				name: 'value',
				type: 'string',
				default: '',
				placeholder: 'e.g. Acme Inc.',
			},
		],
	}),
	placeholder: 'Add info',
	description:
		'Additional details shown with the contact in WhatSMS. When updating, enter all of them: WhatSMS may remove the ones you leave out.',
} as const satisfies Field;

export const name = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Nathan Smith',
} as const satisfies Field;

export const profilePicUrl = {
	displayName: 'Profile Picture URL',
	name: 'profilePicUrl',
	type: 'string',
	default: '',
	format: webUrl,
	placeholder: 'e.g. https://example.com/image.png',
	description: 'Public URL of the image',
} as const satisfies Field;

/** The request body of these fields: https://whatsms.pt/en/docs, Create contact and Update contact. */
export const contactBody = ({
	extraInfo: extra,
	...fields
}: Partial<
	Params<readonly [typeof emailField, typeof extraInfo, typeof name, typeof profilePicUrl]>
>) => ({ ...omitEmpty(fields), ...(extra?.info && { extraInfo: extra.info }) });
