import { email as emailFormat, webUrl } from '../../../shared/values/formats';
import type { Field, Params } from '../../../shared/fields/field';
import { omitEmpty } from '../../../shared/values/json';

export const email = {
	displayName: 'Email',
	name: 'email',
	type: 'string',
	default: '',
	format: emailFormat,
	placeholder: 'e.g. nathan@example.com',
} as const satisfies Field;

export const extraInfo = {
	displayName: 'Extra Info',
	name: 'extraInfo',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add info',
	default: {},
	description:
		'Additional details shown with the contact in WhatSMS. When updating, enter all of them: WhatSMS may remove the ones you leave out.',
	options: [
		{
			displayName: 'Info',
			name: 'info',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. Company',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. Acme Inc.',
				},
			],
		},
	],
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
	Params<readonly [typeof email, typeof extraInfo, typeof name, typeof profilePicUrl]>
>) => ({ ...omitEmpty(fields), ...(extra?.info && { extraInfo: extra.info }) });
