import type { IDataObject } from 'n8n-workflow';
import { newGroup } from '../../sandbox/flowengine/group.mts';
import type { FlowEngineSandbox } from '../../sandbox/flowengine/start.mts';

/** One to work with, one to log out, one to connect; one key is good for all. */
export const FLOWENGINE_INSTANCES = [
	{ name: 'wa-d3m0aa', phone: '351910000001' },
	{ name: 'wa-l3av3s', phone: '351910000002' },
	{ name: 'wa-n3wn3w', phone: '351910000003', connected: false },
].map((instance) => ({ ...instance, token: '7D0F6A52-3C1E-4B8A-9F27-5E0C1A2B3C4D' }));

const GROUP = '120363025246125486@g.us';
const LEFT = '120363025246125487@g.us';
const TRIGGER_URL = 'https://n8n.example.com/webhook/217d7349/webhook';
const JOINED = '120363025246125488@g.us';
const MEMBER = '351920000000@s.whatsapp.net';

const by = (value: string, mode = 'phone') => ({ __rl: true, mode, value });

/** What makes each operation on chats, groups, connections and numbers succeed, by resource.operation. */
export function chatOperations(
	{ instance: { groups, jid, invitations, name } }: FlowEngineSandbox,
	chatId: IDataObject,
): Record<string, IDataObject> {
	groups.set(GROUP, { ...newGroup(jid, 'Orders', [MEMBER], GROUP), inviteCode: 'A'.repeat(22) });
	groups.set(LEFT, newGroup(jid, 'Old orders', [], LEFT));
	const invitation = newGroup(MEMBER, 'Others', [], JOINED);
	invitations.push(invitation);
	const [, leaves, isNew] = FLOWENGINE_INSTANCES.map((one) => by(one.name, 'name'));
	const account = by(name, 'name');
	const inChat = { account, chatId };
	const inGroup = { account, groupId: by(GROUP, 'id') };
	return {
		'chat.getAll': { account, limit: 50, simplify: true },
		'chat.checkOnWhatsApp': { account, number: '+351 910 000 000' },
		'chat.markRead': inChat,
		'chat.markUnread': inChat,
		'chat.archive': { ...inChat, archive: true },
		'chat.sendPresence': { ...inChat, presence: 'composing', seconds: 1 },
		'chat.getProfilePicture': { ...inChat, download: false },
		'chat.block': { account, contactId: by('+351 910 000 000') },
		'chat.unblock': { account, contactId: by('+351 910 000 000') },
		'group.get': { ...inGroup, simplify: true },
		'group.getAll': { account, limit: 50, simplify: true },
		'group.create': {
			account,
			subject: 'Team',
			participants: '910 000 000',
			options: { defaultCountryCode: '351', description: 'We' },
		},
		'group.update': { ...inGroup, updateFields: { subject: 'Orders', whoWrites: 'announcement' } },
		'group.getParticipants': { ...inGroup, limit: 50 },
		'group.updateParticipants': { ...inGroup, change: 'promote', participants: MEMBER },
		'group.getInviteLink': inGroup,
		'group.revokeInviteLink': inGroup,
		'group.join': {
			account,
			inviteLink: `https://chat.whatsapp.com/${invitation.inviteCode}`,
		},
		'group.leave': { account, groupId: by(LEFT, 'id') },
		'connection.getState': { account },
		'connection.getQrCode': { account: isNew, options: { number: '351910000003' } },
		'connection.checkWebhook': {
			account,
			options: {},
			triggerUrl: TRIGGER_URL,
			events: ['messages.upsert'],
		},
		'connection.repairWebhook': {
			account,
			triggerUrl: TRIGGER_URL,
			events: ['messages.upsert'],
			options: {},
		},
		'connection.restart': { account },
		'connection.setPresence': { account, presence: 'available' },
		'connection.logout': { account: leaves },
		'account.getAll': { limit: 50 },
	};
}
