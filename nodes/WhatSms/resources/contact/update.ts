import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readRecord } from '../../responses';
import { contactId } from '../../locators';
import { update as updateOf } from '../../undocumented';
import { contactBody, extraInfo, name } from './fields';
import { updateFieldsOf } from '../../../shared/fields/collections';
import { emailField } from '../../../shared/fields/record-fields';

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update contact',
	description:
		"Update the name, email, or extra info of a contact. The phone number can't be changed.",
	fields: [contactId, updateFieldsOf([emailField, extraInfo, name])],
	request: ({ contactId, updateFields }) =>
		updateOf({ path: path`/contacts/${contactId}`, body: contactBody(updateFields) }),
	output: readRecord('contact'),
});
