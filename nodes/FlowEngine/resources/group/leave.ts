import { asObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { account, groupId } from '../../locators';

export const leave = operation({
	name: 'Leave',
	value: 'leave',
	action: 'Leave group',
	description: 'Leave a group. Only its admins can add you again.',
	forPeopleOnly: true,
	fields: [account, groupId],
	request: ({ account, groupId }) => ({
		method: 'DELETE',
		path: path`/group/leaveGroup/${account}`,
		query: { groupJid: groupId },
	}),
	output: (body, { account, groupId }) =>
		asObject(body).leave === true ? { groupId, status: 'left', account } : undefined,
});
