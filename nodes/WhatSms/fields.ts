import type { Field } from '../shared/operation';
import { uuid } from '../shared/formats';
import { phone } from '../shared/phone';

export const number = {
	displayName: 'Phone Number',
	name: 'number',
	type: 'string',
	default: '',
	required: true,
	format: phone,
	placeholder: 'e.g. +351 910 000 000',
	description: 'With the country code. Spaces, brackets and dashes do no harm.',
} as const satisfies Field;

export const channel = {
	displayName: 'Channel',
	name: 'channel',
	type: 'options',
	default: 'whatsapp',
	options: [
		{ name: 'SMS', value: 'sms' },
		{ name: 'Telegram', value: 'telegram' },
		{ name: 'WhatsApp', value: 'whatsapp' },
	],
	description: 'How the contact gets your messages',
} as const satisfies Field;

export const ticketStatus = {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	default: 'open',
	options: [
		{ name: 'Closed', value: 'closed' },
		{ name: 'Open', value: 'open' },
		{ name: 'Pending', value: 'pending' },
	],
} as const satisfies Field;

export const userId = {
	displayName: 'Agent ID',
	name: 'userId',
	type: 'string',
	default: '',
	format: uuid,
	description:
		'The agent who takes over. To find the ID, get a ticket of that agent: it is the ID of its user.',
} as const satisfies Field;

export const queueId = {
	displayName: 'Queue ID',
	name: 'queueId',
	type: 'string',
	default: '',
	format: uuid,
	description:
		'The queue to move the ticket to. To find the ID, get a ticket of that queue: it is the ID of its queue.',
} as const satisfies Field;

export const whatsappId = {
	displayName: 'WhatsApp Connection ID',
	name: 'whatsappId',
	type: 'string',
	default: '',
	format: uuid,
	description:
		'The WhatsApp number of yours to send from, if you have several. WhatSMS shows the ID in its own pages only.',
} as const satisfies Field;
