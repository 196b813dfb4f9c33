import { listFields } from '../../../shared/fields/list-fields';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { listOf } from '../../responses';
import { startingTicket } from '../../locators';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many messages',
	description: 'Retrieve a list of messages in a ticket',
	fields: [startingTicket, ...listFields],
	request: ({ ticketId }) => ({ method: 'GET', path: path`/tickets/${ticketId}/messages` }),
	list: listOf('messages'),
});
