import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readRecord } from '../../responses';
import { startingTicket } from '../../locators';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get ticket',
	description: 'Retrieve a ticket with its contact, agent, and queue',
	fields: [startingTicket],
	request: ({ ticketId }) => ({ method: 'GET', path: path`/tickets/${ticketId}` }),
	output: readRecord('ticket'),
});
