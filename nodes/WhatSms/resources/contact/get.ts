import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readRecord } from '../../responses';
import { contactId } from '../../locators';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get contact',
	description: 'Retrieve a contact with its number, email, and extra info',
	fields: [contactId],
	request: ({ contactId }) => ({ method: 'GET', path: path`/contacts/${contactId}` }),
	output: readRecord('contact'),
});
