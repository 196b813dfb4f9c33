import { whatsAppSessions as gateway } from '../../../nodes/WhatsAppSessions/gateway.ts';
import { LIKE_SEND, type Plan, step, WEBHOOK_IN_USE } from '../plan.mts';

export const whatsAppSessions: Plan = {
	gateway,
	fields: ['baseUrl', 'sessionApiKey', 'personalAccessToken'],
	numbers: ['to', 'number', 'participants', 'chatId', 'contactId'],
	reads: /^GET /,
	steps: [
		step('session.getAll'),
		step('session.checkWebhook'),
		step('contact.getAll'),
		step('group.getAll'),
		step('contact.checkOnWhatsApp'),
		step('message.send', { creates: { messageId: 'messageId' } }),
		step('message.reply'),
		step('contact.upsert'),
		step('contact.get'),
		step('group.create', { creates: { groupId: 'id' } }),
		step('group.get'),
		step('group.getParticipants'),
		step('group.updateParticipants'),
		step('group.leave'),
		step('session.create', { creates: { sessionId: 'id' } }),
		step('session.get'),
		step('session.connect'),
		step('session.getQrCode'),
		step('session.disconnect'),
		step('session.delete'),
	],
	leftOut: {
		'message.sendAndWait': LIKE_SEND,
		'session.repairWebhook': WEBHOOK_IN_USE,
	},
};
