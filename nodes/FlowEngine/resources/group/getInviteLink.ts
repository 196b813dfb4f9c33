import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { groupId, instance } from '../../locators';
import { readInvite } from './invite';

export const getInviteLink = operation({
	name: 'Get Invite Link',
	value: 'getInviteLink',
	action: 'Get invite link of group',
	description: 'Retrieve the link for joining a group. You must be a group admin.',
	fields: [instance, groupId],
	request: ({ instance, groupId }) => ({
		method: 'GET',
		path: path`/group/inviteCode/${instance}`,
		query: { groupJid: groupId },
	}),
	output: (body, { instance, groupId }) => readInvite(body, groupId, instance),
});
