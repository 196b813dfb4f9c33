import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { account, groupId } from '../../locators';
import { readInvite } from './invite';

export const getInviteLink = operation({
	name: 'Get Invite Link',
	value: 'getInviteLink',
	action: 'Get invite link of group',
	description: 'Get the link by which anybody can join a group. You must be an admin.',
	fields: [account, groupId],
	request: ({ account, groupId }) => ({
		method: 'GET',
		path: path`/group/inviteCode/${account}`,
		query: { groupJid: groupId },
	}),
	output: (body, { account, groupId }) => readInvite(body, groupId, account),
});
