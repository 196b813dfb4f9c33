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
	description: 'Include the country code. Spaces, parentheses, and dashes are fine.',
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
	description: 'The channel to send messages through',
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
		"The team member assigned to the ticket. To find the ID, use Ticket → Get on one of their tickets and look for the field 'user'.",
} as const satisfies Field;

export const queueId = {
	displayName: 'Queue ID',
	name: 'queueId',
	type: 'string',
	default: '',
	format: uuid,
	placeholder: 'e.g. 3fa85f64-5717-4562-b3fc-2c963f66afa6',
	description:
		"The queue to move the ticket to. To find the ID, use Ticket → Get on a ticket in that queue and look for the field 'queue'.",
} as const satisfies Field;

export const whatsappId = {
	displayName: 'WhatsApp Connection ID',
	name: 'whatsappId',
	type: 'string',
	default: '',
	format: uuid,
	placeholder: 'e.g. 3fa85f64-5717-4562-b3fc-2c963f66afa6',
	description: "Which of your WhatsApp numbers to send from. You'll find the ID in WhatSMS.",
} as const satisfies Field;
