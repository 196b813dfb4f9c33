import { listFields } from '../../../shared/fields/list-fields';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { fixedPagesOf } from '../../responses';
import { STATUS } from '../../undocumented';
import { filtersOf } from '../../../shared/fields/collections';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many campaigns',
	description: 'Retrieve a list of campaigns with the number of sent and failed messages',
	fields: [
		...listFields,
		filtersOf([
			{
				displayName: 'Status',
				name: 'status',
				type: 'options',
				default: 'finished',
				options: [
					{ name: 'Canceled', value: 'cancelled' },
					{ name: 'Finished', value: 'finished' },
					{ name: 'Pending', value: 'pending' },
					{ name: 'Running', value: 'running' },
				],
				description: 'Only return campaigns with this status',
			},
		]),
	],
	request: ({ filters: { status } }) => ({
		method: 'GET',
		path: path`/campaigns`,
		query: { ...(status && { [STATUS]: status }) },
	}),
	list: fixedPagesOf('campaigns'),
	filter: ({ filters: { status } }) =>
		status ? (campaign) => campaign.status === status : undefined,
});
