import { uuid } from '../../../shared/formats';
import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { record } from '../../answers';
import { ticketId } from '../../fields';
import { update as updateOf } from '../../undocumented';

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update ticket',
	description: 'Change the status of a ticket, or hand it to another agent or queue',
	fields: [
		ticketId,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			filled: true,
			options: [
				{
					displayName: 'Agent ID',
					name: 'userId',
					type: 'string',
					default: '',
					format: uuid,
					description: 'The agent who takes over. WhatSMS shows the ID in its own pages only.',
				},
				{
					displayName: 'Queue ID',
					name: 'queueId',
					type: 'string',
					default: '',
					format: uuid,
					description:
						'The queue to move the ticket to. WhatSMS shows the ID in its own pages only.',
				},
				{
					displayName: 'Status',
					name: 'status',
					type: 'options',
					default: 'open',
					options: [
						{ name: 'Closed', value: 'closed' },
						{ name: 'Open', value: 'open' },
						{ name: 'Pending', value: 'pending' },
					],
				},
			],
		},
	],
	request: ({ ticketId, updateFields }) =>
		updateOf({ path: path`/tickets/${ticketId}`, body: updateFields }),
	output: record('ticket'),
});
