import { flowEngine as gateway } from '../../../nodes/FlowEngine/gateway.ts';
import { LIKE_SEND, type Plan, step, WEBHOOK_IN_USE } from '../plan.mts';

const POSTS =
	'findMessages|findChats|whatsappNumbers|fetchProfilePictureUrl|getBase64FromMediaMessage';

export const flowEngine: Plan = {
	gateway,
	fields: ['baseUrl', 'numberId', 'apiKey', 'managementApiKey', 'managementUrl'],
	accountField: 'numberId',
	numbers: ['to', 'number', 'participants', 'chatId', 'contactId'],
	// These two GET requests link a phone, and join a group.
	reads: new RegExp(
		`^(GET (?!/instance/connect/|/group/acceptInviteCode/)|POST /chat/(${POSTS})/)`,
	),
	steps: [
		step('connection.getState'),
		step('connection.checkWebhook'),
		step('account.getAll'),
		step('chat.getAll'),
		step('group.getAll'),
		step('chat.checkOnWhatsApp'),
		step('chat.getProfilePicture'),
		step('message.send', { creates: { messageId: 'messageId' } }),
		step('message.getAll'),
		step('message.reply'),
		step('message.react'),
		step('message.edit'),
		step('chat.sendPresence'),
		step('chat.markUnread'),
		step('chat.markRead'),
		step('chat.archive'),
		step('chat.archive', { parameters: { archive: false } }),
		step('message.delete'),
		step('chat.block'),
		step('chat.unblock'),
		step('group.create', { creates: { groupId: 'groupId' } }),
		step('group.get'),
		step('group.getParticipants'),
		step('group.updateParticipants'),
		step('group.update'),
		step('group.getInviteLink'),
		step('group.revokeInviteLink'),
		step('group.leave'),
		step('connection.setPresence'),
		step('connection.restart'),
	],
	leftOut: {
		'message.sendAndWait': LIKE_SEND,
		'message.downloadMedia': 'it needs a file that someone has sent you',
		'group.join': 'it would join a group of other people',
		'connection.getQrCode': 'it would start to link a phone',
		'connection.logout': 'it would unlink your phone',
		'connection.repairWebhook': WEBHOOK_IN_USE,
	},
};
