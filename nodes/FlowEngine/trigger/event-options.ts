import type { INodePropertyOptions } from 'n8n-workflow';

/**
 * The events of the trigger; the values are the names in webhook payloads. n8n's node creator puts the names in
 * lower case, such as "On account created": "WhatsApp" would become "whats app".
 */
export const EVENTS: INodePropertyOptions[] = [
	{ name: 'Account Created', value: 'instance.create', description: 'Created on the server' },
	{ name: 'Account Deleted', value: 'instance.delete', description: 'Deleted from the server' },
	{
		name: 'Account Logged Out',
		value: 'logout.instance',
		description: 'The account was logged out. Scan a QR code to reconnect it.',
	},
	{
		name: 'Account Removed',
		value: 'remove.instance',
		description: 'The server removed a WhatsApp account, for example because it never connected',
	},
	{
		name: 'Account Status Changed',
		value: 'status.instance',
		description: 'For example, when its connection closed permanently',
	},
	{ name: 'Call', value: 'call', description: 'Someone calls, or a call ends' },
	{
		name: 'Chat Changed',
		value: 'chats.update',
		description: 'For example, when it gets new messages',
	},
	{ name: 'Chat Created', value: 'chats.upsert', description: 'The first message of a new chat' },
	{ name: 'Chat Deleted', value: 'chats.delete', description: 'A chat was deleted on the phone' },
	{
		name: 'Chats Loaded',
		value: 'chats.set',
		description: 'Existing chats, synced after the account connects',
	},
	{
		name: 'Connection Changed',
		value: 'connection.update',
		description: 'The account connected to WhatsApp (open) or was logged out (close)',
	},
	{
		name: 'Contact Changed',
		value: 'contacts.update',
		description: 'A contact changed their name or profile picture',
	},
	{ name: 'Contact Created', value: 'contacts.upsert', description: 'A new contact was added' },
	{
		name: 'Contact Presence Changed',
		value: 'presence.update',
		description: 'A contact is online, typing, or recording',
	},
	{
		name: 'Contacts Loaded',
		value: 'contacts.set',
		description: 'Existing contacts, synced after the account connects',
	},
	{
		name: 'Group Changed',
		value: 'groups.update',
		description: 'For example, its name. No Evolution API up to 2.4.0 sends this.',
	},
	{
		name: 'Group Joined',
		value: 'groups.upsert',
		description: 'The account joined or was added to a group',
	},
	{
		name: 'Group Participants Changed',
		value: 'group-participants.update',
		description: 'People joined, left, or gained or lost admin rights (one item per person)',
	},
	{
		name: 'Label Changed',
		value: 'labels.edit',
		description: 'A WhatsApp Business label was created, edited, or deleted',
	},
	{
		name: 'Label on Chat Changed',
		value: 'labels.association',
		description: 'A label was added to or removed from a chat',
	},
	{
		name: 'Message Deleted',
		value: 'messages.delete',
		description: 'A message was deleted for everyone',
	},
	{
		name: 'Message Delivered or Read',
		value: 'messages.update',
		description: 'The delivery status of a message changed',
	},
	{
		name: 'Message Edited',
		value: 'messages.edited',
		description: 'A message was edited; outputs the new text',
	},
	{
		name: 'Message Received',
		value: 'messages.upsert',
		description: 'A message arrived in a chat or group',
	},
	{
		name: 'Message Sent',
		value: 'send.message',
		description:
			"A message was sent through the API, including by this workflow. Don't reply to it, or the workflow loops endlessly.",
	},
	{
		name: 'Messages Loaded',
		value: 'messages.set',
		description: 'Message history, synced after the account connects',
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
		description: "There's a new QR code to scan, output as an image in the binary field 'data'",
	},
	{
		name: 'Sent Message Changed',
		value: 'send.message.update',
		description: 'A message sent through the API was changed',
	},
	{ name: 'Server Started', value: 'application.startup', description: 'Evolution API started' },
	{ name: 'Typebot Started', value: 'typebot.start', description: 'A Typebot started in a chat' },
	{
		name: 'Typebot Status Changed',
		value: 'typebot.change-status',
		description: 'For example, a Typebot was paused or closed in a chat',
	},
];
