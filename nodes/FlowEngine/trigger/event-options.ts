import type { INodePropertyOptions } from 'n8n-workflow';

/** The events of the trigger; the values are the names in webhook payloads. */
export const EVENTS: INodePropertyOptions[] = [
	{ name: 'Call', value: 'call', description: 'Somebody calls, or the call ends' },
	{ name: 'Chat Changed', value: 'chats.update', description: 'For example, it has new messages' },
	{ name: 'Chat Created', value: 'chats.upsert', description: 'Somebody new wrote' },
	{ name: 'Chat Deleted', value: 'chats.delete', description: 'It was deleted on the phone' },
	{
		name: 'Chats Loaded',
		value: 'chats.set',
		description: 'The old chats, after the number was connected',
	},
	{
		name: 'Connection Changed',
		value: 'connection.update',
		description: 'The number connects to WhatsApp (open), or is logged out (close)',
	},
	{
		name: 'Contact Changed',
		value: 'contacts.update',
		description: 'Somebody has a new name or picture',
	},
	{
		name: 'Contact Created',
		value: 'contacts.upsert',
		description: 'Somebody new is among the contacts',
	},
	{
		name: 'Contact Presence Changed',
		value: 'presence.update',
		description: 'Somebody is online, typing or recording',
	},
	{
		name: 'Contacts Loaded',
		value: 'contacts.set',
		description: 'The old contacts, after the number was connected',
	},
	{
		name: 'Group Changed',
		value: 'groups.update',
		description: 'For example, its name. No Evolution API up to 2.4.0 sends this.',
	},
	{ name: 'Group Joined', value: 'groups.upsert', description: 'The number is in a new group' },
	{
		name: 'Group Participants Changed',
		value: 'group-participants.update',
		description:
			'People came, left, or became admins, or are none any more: an item for each of them',
	},
	{ name: 'Label Changed', value: 'labels.edit', description: 'A label of WhatsApp Business' },
	{
		name: 'Label on Chat Changed',
		value: 'labels.association',
		description: 'A label was put on a chat or taken off',
	},
	{
		name: 'Message Deleted',
		value: 'messages.delete',
		description: 'Somebody deleted a message for everyone',
	},
	{
		name: 'Message Delivered or Read',
		value: 'messages.update',
		description: 'The delivery status of a message changed',
	},
	{ name: 'Message Edited', value: 'messages.edited', description: 'With the new text' },
	{
		name: 'Message Received',
		value: 'messages.upsert',
		description: 'Somebody wrote to the number, in a chat or a group',
	},
	{
		name: 'Message Sent',
		value: 'send.message',
		description:
			'A program sent a message, also this workflow: if it replies to these, it never stops',
	},
	{
		name: 'Messages Loaded',
		value: 'messages.set',
		description: 'The old messages, after the number was connected',
	},
	{
		name: 'Poll Voted',
		value: 'messages.vote',
		description:
			'Someone voted or changed their vote: one item per voter. Evolution API 2.3.6 never sends this.',
	},
	{
		name: 'QR Code',
		value: 'qrcode.updated',
		description: 'A new code to scan, as a picture in the binary field data',
	},
	{
		name: 'Sent Message Changed',
		value: 'send.message.update',
		description: 'A message that a program had sent was changed',
	},
	{ name: 'Server Started', value: 'application.startup', description: 'Evolution API started' },
	{
		name: 'Typebot Started',
		value: 'typebot.start',
		description: 'A bot of Typebot began to answer in a chat',
	},
	{
		name: 'Typebot Status Changed',
		value: 'typebot.change-status',
		description: 'For example, a bot of Typebot was paused or closed in a chat',
	},
	{
		name: 'WhatsApp Account Created',
		value: 'instance.create',
		description: 'A WhatsApp account (instance) was created on the server',
	},
	{
		name: 'WhatsApp Account Deleted',
		value: 'instance.delete',
		description: 'A WhatsApp account (instance) was deleted from the server',
	},
	{
		name: 'WhatsApp Account Logged Out',
		value: 'logout.instance',
		description: 'Scan a QR code to reconnect it',
	},
	{
		name: 'WhatsApp Account Removed',
		value: 'remove.instance',
		description: 'The server removed it, for example because it never connected',
	},
	{
		name: 'WhatsApp Account Status Changed',
		value: 'status.instance',
		description: 'For example, its connection was closed for good',
	},
];

/** Events that arrive under several names, or as part of another one. */
const PARTS = new Map([
	['messages.delete', ['MESSAGES_DELETE', 'MESSAGES_EDITED']],
	['messages.edited', ['MESSAGES_EDITED', 'MESSAGES_UPSERT']],
	['messages.vote', ['MESSAGES_UPSERT', 'MESSAGES_UPDATE']],
	['groups.update', ['GROUP_UPDATE']],
]);

/** The events to subscribe to, by their names in /webhook/set. */
export const subscribedEvents = (events: readonly string[]): string[] => [
	...new Set(
		events.flatMap((event) => PARTS.get(event) ?? [event.replace(/[.-]/g, '_').toUpperCase()]),
	),
];
