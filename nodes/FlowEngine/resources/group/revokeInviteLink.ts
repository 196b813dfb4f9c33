import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { account, groupId } from '../../locators';
import { readInvite } from './invite';

export const revokeInviteLink = operation({
	name: 'Revoke Invite Link',
	value: 'revokeInviteLink',
	action: 'Revoke invite link of group',
	description: 'Revoke the invite link of a group and create a new one. You must be a group admin.',
	fields: [account, groupId],
	request: ({ account, groupId }) => ({
		method: 'POST',
		path: path`/group/revokeInviteCode/${account}`,
		idempotent: true,
		query: { groupJid: groupId },
		body: {},
	}),
	output: (body, { account, groupId }) => readInvite(body, groupId, account),
});
