import type { Field } from '../shared/fields/field';
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
