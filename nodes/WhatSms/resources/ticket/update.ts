import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readRecord } from '../../responses';
import { ticketStatus } from '../../fields';
import { queueId, startingTicket, userId } from '../../locators';
import { update as updateOf } from '../../undocumented';
import { updateFieldsOf } from '../../../shared/fields/collections';

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update ticket',
	description: 'Update the status, agent, or queue of a ticket',
	fields: [startingTicket, updateFieldsOf([userId, queueId, ticketStatus])],
	request: ({ ticketId, updateFields }) =>
		updateOf({ path: path`/tickets/${ticketId}`, body: updateFields }),
	output: readRecord('ticket'),
});
