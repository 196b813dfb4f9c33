import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readRecord } from '../../responses';
import { channel, ticketStatus } from '../../fields';
import { contactId, queueId, userId, whatsappId } from '../../locators';
import { post } from '../../undocumented';
import { omitEmpty } from '../../../shared/values/json';
import { additionalFieldsOf } from '../../../shared/fields/collections';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create ticket',
	description: 'Create a ticket for a contact, without sending a message',
	fields: [contactId, channel, additionalFieldsOf([userId, queueId, ticketStatus, whatsappId])],
	recipientKey: ({ contactId, channel }) => `${contactId} ${channel}`,
	request: ({ contactId, channel, additionalFields }) =>
		post({
			path: path`/tickets`,
			body: { contactId, channel, ...omitEmpty(additionalFields) },
		}),
	output: readRecord('ticket'),
});
