import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { account, groupId } from '../../locators';
import { readInvite } from './invite';

export const getInviteLink = operation({
	name: 'Get Invite Link',
	value: 'getInviteLink',
	action: 'Get invite link of group',
	description: 'Retrieve the link for joining a group. You must be a group admin.',
	fields: [account, groupId],
	request: ({ account, groupId }) => ({
		method: 'GET',
		path: path`/group/inviteCode/${account}`,
		query: { groupJid: groupId },
	}),
	output: (body, { account, groupId }) => readInvite(body, groupId, account),
});
