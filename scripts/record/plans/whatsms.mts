import { whatSms as gateway } from '../../../nodes/WhatSms/gateway.ts';
import { LIKE_SEND, type Plan, step } from '../plan.mts';

export const whatSms: Plan = {
	gateway,
	fields: ['apiKey', 'baseUrl'],
	numbers: ['to', 'number'],
	reads: /^GET /,
	steps: [
		step('contact.getAll', { parameters: { filters: {} } }),
		step('ticket.getAll', { parameters: { filters: {} } }),
		step('campaign.getAll', { parameters: { filters: {} } }),
		step('aiAgent.getAll', { learns: { agentId: 'id' } }),
		step('message.sendToNumber', {
			parameters: { channel: 'whatsapp' },
			learns: { ticketId: 'ticketId', contactId: 'contactId' },
			creates: { messageId: 'messageId' },
		}),
		step('ticket.get'),
		step('message.getAll'),
		step('message.send'),
		step('message.reply'),
		step('contact.get'),
		step('contact.update'),
		step('contact.upsert'),
		step('aiAgent.assign'),
		step('aiAgent.unassign'),
		step('ticket.update', { parameters: { updateFields: { status: 'open' } } }),
		step('ticket.close'),
		step('ticket.create', {
			parameters: { channel: 'whatsapp', additionalFields: {} },
			creates: { ticketId: 'id' },
		}),
		step('ticket.close'),
	],
	leftOut: {
		'message.sendAndWait': LIKE_SEND,
		'contact.create': 'Send to Number creates the contact',
		'campaign.create': 'it would send messages to other people',
	},
};
