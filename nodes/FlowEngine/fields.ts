import { person } from '../shared/whatsapp/id-formats';
import type { Field } from '../shared/fields/field';

/** WhatsApp's ID of a message; optional. */
export const anyMessageId = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 3EB0A0C6D0B2F6E5C1D2',
} as const satisfies Field;

export const messageId = {
	...anyMessageId,
	required: true,
	description: "The Send operation and the trigger output it as 'messageId'",
} as const satisfies Field;

/** Whether the message was sent by the account itself: part of a message's key at WhatsApp. */
export const fromMe = {
	displayName: 'Sent by Me',
	name: 'fromMe',
	type: 'boolean',
	default: false,
	description: 'Whether the message was sent from this account',
} as const satisfies Field;

/** The sender of a message in a group. */
export const participant = {
	displayName: 'Sender ID',
	name: 'participant',
	type: 'string',
	default: '',
	format: person,
	placeholder: 'e.g. 351910000000@s.whatsapp.net',
	description:
		"Who sent the message. Only needed in groups, unless you sent it. The trigger outputs it as 'senderId'. Leave empty to look it up among the stored messages.",
} as const satisfies Field;

/** The binary property of the input item that contains the file. */
export const binaryPropertyName = {
	displayName: 'Input Binary Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the input field containing the binary file data to be sent',
} as const satisfies Field;
