import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { phoneOf } from '../../../shared/whatsapp/people';
import { readRecord } from '../../responses';
import { contactId } from '../../locators';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get contact',
	description: 'Retrieve a contact',
	fields: [contactId],
	request: ({ contactId }) => ({
		method: 'GET',
		path: path`/contacts/${phoneOf(contactId) ?? contactId}`,
	}),
	output: readRecord('contact'),
});
