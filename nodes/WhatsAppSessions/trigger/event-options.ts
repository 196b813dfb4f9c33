import type { INodePropertyOptions } from 'n8n-workflow';

/** The events of the trigger; the values are the names in webhook payloads. */
export const EVENTS: INodePropertyOptions[] = [
	{
		name: 'Contact Presence Changed',
		value: 'presence.update',
		description: 'A contact is online, typing, or recording',
	},
	{
		name: 'Message Received',
		value: 'message.received',
		description: 'A message arrived',
	},
	{
		name: 'Message Sent',
		value: 'message.sent',
		description:
			"A message of yours was sent, including by this workflow. Don't reply to it, or the workflow loops endlessly.",
	},
	{
		name: 'Session Connected',
		value: 'session.connected',
		description: 'The session is connected and can send messages',
	},
	{
		name: 'Session Disconnected',
		value: 'session.disconnected',
		description: "The session lost its connection to WhatsApp and can't send messages",
	},
];
