import { asObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { groupId, instance } from '../../locators';

export const leave = operation({
	name: 'Leave',
	value: 'leave',
	action: 'Leave group',
	description: 'Leave a group. Only its admins can add you again.',
	forPeopleOnly: true,
	fields: [instance, groupId],
	request: ({ instance, groupId }) => ({
		method: 'DELETE',
		path: path`/group/leaveGroup/${instance}`,
		query: { groupJid: groupId },
	}),
	output: (body, { instance, groupId }) =>
		asObject(body).leave === true ? { groupId, status: 'left', instance } : undefined,
});
