import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { phoneKey } from '../../../shared/whatsapp/same-phone';
import { readRecord } from '../../responses';
import { number } from '../../fields';
import { post } from '../../undocumented';
import { contactBody, extraInfo, name, profilePicUrl } from './fields';
import { additionalFieldsOf } from '../../../shared/fields/collections';
import { emailField } from '../../../shared/fields/record-fields';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create contact',
	description: "Create a new contact. If it might already exist, use 'Create or Update' instead.",
	fields: [
		number,
		{ ...name, required: true },
		additionalFieldsOf([emailField, extraInfo, profilePicUrl]),
	],
	orderingKey: ({ number }) => phoneKey(number),
	request: ({ number, name, additionalFields }) =>
		post({ path: path`/contacts`, body: { name, number, ...contactBody(additionalFields) } }),
	output: readRecord('contact'),
});
