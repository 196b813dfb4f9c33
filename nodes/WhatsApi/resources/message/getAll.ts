import { listFields } from '../../../shared/fields/list-fields';
import { uuid } from '../../../shared/values/formats';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { messages } from '../../responses';
import { simplify, simplifyMessage } from './simplify-message';
import { filtersOf } from '../../../shared/fields/collections';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many messages',
	description: 'Retrieve a list of sent messages, optionally filtered by status',
	fields: [
		...listFields,
		filtersOf([
			{
				displayName: 'Batch ID',
				name: 'batchId',
				type: 'string',
				default: '',
				format: uuid,
				placeholder: 'e.g. 3fa85f64-5717-4562-b3fc-2c963f66afa6',
				description:
					"Only return messages from this batch. 'Send in Bulk' outputs the ID as 'batchId'.",
			},
			{
				displayName: 'Status',
				name: 'status',
				type: 'options',
				default: 'failed',
				options: [
					{ name: 'Delivered', value: 'delivered' },
					{ name: 'Failed', value: 'failed' },
					{ name: 'Processing', value: 'processing' },
					{ name: 'Queued', value: 'queued' },
					{ name: 'Read', value: 'read' },
					{ name: 'Retrying', value: 'retrying' },
					{ name: 'Scheduled', value: 'scheduled' },
					{ name: 'Sent', value: 'sent' },
				],
				description: 'Only return messages with this status',
			},
		]),
		simplify,
	],
	request: ({ filters: { batchId, status } }) => ({
		method: 'GET',
		path: path`/messages`,
		query: { ...(batchId && { batchId }), ...(status && { status }) },
	}),
	list: messages,
	mapRecord: (message, { simplify }) => (simplify ? simplifyMessage(message) : message),
});
