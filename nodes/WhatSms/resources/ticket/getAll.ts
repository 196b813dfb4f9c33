import { listFields } from '../../../shared/fields/list-fields';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { listOf } from '../../responses';
import { ticketStatus } from '../../fields';
import { contactFilter } from '../../locators';
import { CONTACT, STATUS } from '../../undocumented';
import { isOf } from './is-of';
import { filtersOf } from '../../../shared/fields/collections';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many tickets',
	description: 'Retrieve a list of tickets with their contact and last message',
	fields: [
		...listFields,
		filtersOf([
			contactFilter,
			{ ...ticketStatus, description: 'Only return tickets with this status' },
		]),
	],
	request: ({ filters: { contactId, status } }) => ({
		method: 'GET',
		path: path`/tickets`,
		query: { ...(contactId && { [CONTACT]: contactId }), ...(status && { [STATUS]: status }) },
	}),
	list: listOf('tickets'),
	filter: ({ filters: { contactId, status } }) =>
		contactId || status
			? (ticket) => isOf(ticket, contactId) && (!status || ticket.status === status)
			: undefined,
});
