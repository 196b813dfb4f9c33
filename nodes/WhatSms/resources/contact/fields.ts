import { email as emailFormat, webUrl } from '../../../shared/values/formats';
import type { Field, Params } from '../../../shared/fields/field';
import { omitEmpty } from '../../../shared/values/omit-empty';

export const email = {
	displayName: 'Email',
	name: 'email',
	type: 'string',
	default: '',
	format: emailFormat,
	placeholder: 'e.g. ana@example.com',
} as const satisfies Field;

export const extraInfo = {
	displayName: 'Extra Info',
	name: 'extraInfo',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add info',
	default: {},
	description:
		'Whatever else WhatSMS shows beside the contact. In an update, enter all of it: WhatSMS may drop what is missing here.',
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
					placeholder: 'e.g. Acme Lda',
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
	placeholder: 'e.g. Ana Silva',
} as const satisfies Field;

export const profilePicUrl = {
	displayName: 'Profile Picture URL',
	name: 'profilePicUrl',
	type: 'string',
	default: '',
	format: webUrl,
	placeholder: 'e.g. https://example.com/ana.jpg',
	description: 'A public address that WhatSMS fetches the picture from',
} as const satisfies Field;

/** The request body of these fields: https://whatsms.pt/en/docs, Create contact and Update contact. */
export const contactBody = ({
	extraInfo: extra,
	...fields
}: Partial<
	Params<readonly [typeof email, typeof extraInfo, typeof name, typeof profilePicUrl]>
>) => ({ ...omitEmpty(fields), ...(extra?.info && { extraInfo: extra.info }) });
