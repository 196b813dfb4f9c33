import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readAcknowledgement } from '../../responses';
import { groupId } from '../../locators';

export const leave = operation({
	name: 'Leave',
	value: 'leave',
	action: 'Leave group',
	description: 'Leave a group. Only its admins can add you again.',
	forPeopleOnly: true,
	fields: [groupId],
	orderingKey: ({ groupId }) => groupId,
	request: ({ groupId }) => ({ method: 'POST', path: path`/groups/${groupId}/leave` }),
	output: (body, { groupId }) => readAcknowledgement('group')(body) && { groupId, status: 'left' },
});
