import type { Field } from '../shared/fields/field';
import { uuid } from '../shared/values/formats';
import { phone } from '../shared/whatsapp/phone';

export const number = {
	displayName: 'Phone Number',
	name: 'number',
	type: 'string',
	default: '',
	required: true,
	format: phone,
	placeholder: 'e.g. +351 910 000 000',
	description: 'With its country code. Spaces, brackets and dashes do no harm.',
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
	placeholder: 'e.g. 3fa85f64-5717-4562-b3fc-2c963f66afa6',
	description:
		'The person of your team who handles the ticket. To find the ID, use Ticket → Get on a ticket of that person: it is in the field user.',
} as const satisfies Field;

export const queueId = {
	displayName: 'Queue ID',
	name: 'queueId',
	type: 'string',
	default: '',
	format: uuid,
	placeholder: 'e.g. 3fa85f64-5717-4562-b3fc-2c963f66afa6',
	description:
		'The queue that the ticket is put into. To find the ID, use Ticket → Get on a ticket in that queue: it is in the field queue.',
} as const satisfies Field;

export const whatsappId = {
	displayName: 'WhatsApp Connection ID',
	name: 'whatsappId',
	type: 'string',
	default: '',
	format: uuid,
	placeholder: 'e.g. 3fa85f64-5717-4562-b3fc-2c963f66afa6',
	description:
		'Which of your WhatsApp numbers sends, if you have several. Look for its ID in WhatSMS itself: this node cannot find it out.',
} as const satisfies Field;
