import type { Field } from '../shared/fields/field';

export { phoneNumber as number } from '../shared/fields/phone-number';

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
