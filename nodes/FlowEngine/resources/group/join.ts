import { asObject } from '../../../shared/values/json';
import { readAddress } from '../../../shared/whatsapp/address';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { account } from '../../locators';
import { inviteCode } from './invite';

export const join = operation({
	name: 'Join',
	value: 'join',
	action: 'Join group',
	description: 'Join a group with its invite link',
	fields: [
		account,
		{
			displayName: 'Invite Link',
			name: 'inviteLink',
			type: 'string',
			default: '',
			required: true,
			format: inviteCode,
			placeholder: 'e.g. https://chat.whatsapp.com/F1EX5QZxO181L3TMVP31gY',
		},
	],
	request: ({ account, inviteLink }) => ({
		method: 'GET',
		path: path`/group/acceptInviteCode/${account}`,
		readOnly: false,
		query: { inviteCode: inviteLink },
	}),
	output(body, { account }) {
		const { accepted, groupJid } = asObject(body);
		if (accepted !== true) return undefined;
		const groupId = readAddress(groupJid)?.id;
		// Without a group ID, an admin has to approve the request first.
		return groupId
			? { groupId, status: 'joined', account }
			: { status: 'waitingForApproval', account };
	},
});
