import { testRequests } from './request-rows.mts';

const account = 'wa-d3m0aa';
const groupId = '120363025246125486@g.us';
const query = { groupJid: groupId };

testRequests('group', [
	{
		name: 'create: only what the user set',
		params: { account, subject: 'Orders', participants: '+351 910 000 000', options: {} },
		request: {
			method: 'POST',
			path: `/group/create/${account}`,
			body: { subject: 'Orders', participants: ['351910000000'] },
		},
	},
	{
		name: 'create: everything',
		params: {
			account,
			subject: 'Orders',
			participants:
				'910 000 000, 351910000000\n262141234567890@lid; +290 51234, 29051234@s.whatsapp.net',
			options: {
				defaultCountryCode: '351',
				description: 'For orders',
				promoteParticipants: true,
			},
		},
		request: {
			method: 'POST',
			path: `/group/create/${account}`,
			body: {
				subject: 'Orders',
				participants: ['351910000000', '262141234567890@lid', '29051234@s.whatsapp.net'],
				description: 'For orders',
				promoteParticipants: true,
			},
		},
	},
	{
		name: 'get',
		params: { account, groupId },
		request: { method: 'GET', path: `/group/findGroupInfos/${account}`, query },
	},
	{
		name: 'getParticipants',
		params: { account, groupId },
		request: { method: 'GET', path: `/group/participants/${account}`, query },
	},
	...(['add', 'remove', 'promote', 'demote'] as const).map((change) => ({
		name: `updateParticipants: ${change}`,
		params: { account, groupId, change, participants: '351910000000', options: {} },
		request: {
			method: 'POST',
			path: `/group/updateParticipant/${account}`,
			idempotent: true,
			query,
			body: { action: change, participants: ['351910000000'] },
		},
	})),
	{
		name: 'getInviteLink',
		params: { account, groupId },
		request: { method: 'GET', path: `/group/inviteCode/${account}`, query },
	},
	{
		name: 'revokeInviteLink',
		params: { account, groupId },
		request: {
			method: 'POST',
			path: `/group/revokeInviteCode/${account}`,
			idempotent: true,
			query,
			body: {},
		},
	},
	{
		name: 'join',
		params: { account, inviteLink: 'F1EX5QZxO181L3TMVP31gY' },
		request: {
			method: 'GET',
			path: `/group/acceptInviteCode/${account}`,
			readOnly: false,
			query: { inviteCode: 'F1EX5QZxO181L3TMVP31gY' },
		},
	},
	{
		name: 'leave',
		params: { account, groupId },
		request: { method: 'DELETE', path: `/group/leaveGroup/${account}`, query },
	},
]);
