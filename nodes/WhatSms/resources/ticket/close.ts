import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readRecord } from '../../responses';
import { startingTicket } from '../../locators';
import { update } from '../../undocumented';

export const close = operation({
	name: 'Close',
	value: 'close',
	action: 'Close ticket',
	description: 'Close a ticket. The contact can start a new one at any time.',
	fields: [startingTicket],
	request: ({ ticketId }) =>
		update({ path: path`/tickets/${ticketId}`, body: { status: 'closed' } }),
	output: readRecord('ticket'),
});
