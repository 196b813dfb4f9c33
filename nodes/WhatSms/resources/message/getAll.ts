import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { records } from '../../answers';
import { ticketId } from '../../fields';
import { PAGE_SIZE } from '../../undocumented';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many messages',
	description: 'Get messages of a ticket',
	fields: [
		ticketId,
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 100 },
			default: 50,
			description: 'Max number of results to return',
		},
	],
	request: ({ ticketId, limit }) => ({
		method: 'GET',
		path: path`/tickets/${ticketId}/messages`,
		query: { [PAGE_SIZE]: limit },
	}),
	output: (body, { limit }) => records('messages')(body)?.slice(0, limit),
});
