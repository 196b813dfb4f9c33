import type { INodeProperties } from 'n8n-workflow';
import { combineField } from '../../shared/trigger/options/combine';
import { decryptPathField } from '../../shared/trigger/options/decrypt-path';
import { downloadMediaField } from '../../shared/trigger/options/download-media';
import { ignoreOlderField } from '../../shared/trigger/options/ignore-older';
import { chatKinds } from '../../shared/trigger/filters/chat-kinds';
import { chats } from '../../shared/trigger/filters/chats';
import { filtersField } from '../../shared/trigger/filters/filter';
import { groups } from '../../shared/trigger/filters/groups';
import { mentionedOnly } from '../../shared/trigger/filters/mentioned-only';
import { messageTypes } from '../../shared/trigger/filters/message-types';
import { optionsField } from '../../shared/trigger/options/options';
import { skipKnownField } from '../../shared/trigger/options/skip-known';
import type { TriggerOption } from '../../shared/trigger/options/options';
import { otherEventsField } from '../../shared/trigger/options/other-events';
import { ownMessages } from '../../shared/trigger/options/own-messages';
import { authenticationFields } from '../../shared/trigger/authentication/fields';
import {
	assumedRegistrationFields,
	replaceExistingAssumed,
} from '../../shared/trigger/registration/assumed-fields';
import { inPoints, noticeFor } from '../../shared/trigger/registration/fields';

export const FILTERS = [chatKinds, chats, groups, messageTypes, mentionedOnly];

export const OPTIONS: readonly TriggerOption[] = [
	combineField(
		8,
		'Meanwhile, the gateway waits for a response. Its limit is unknown; most gateways wait 10 seconds',
	),
	decryptPathField,
	downloadMediaField('Files that WhatsApp has encrypted are decrypted.'),
	ignoreOlderField,
	otherEventsField('the gateway'),
	ownMessages("Whether 'Message Received' also includes messages sent from your own number"),
	replaceExistingAssumed('WhatsApp Sessions'),
	skipKnownField,
];

/** The parameters of the trigger. */
export const triggerFields: INodeProperties[] = [
	...assumedRegistrationFields('WhatsApp Sessions', 'Webhook Token'),
	noticeFor(
		'manual',
		inPoints(
			[
				'Make up a long random string of letters and digits and save it as Webhook Token in the credential.',
				'Open Webhook URLs above and copy the Production URL. (For testing with "Execute step", use the Test URL.)',
				'Add ?token= and your Webhook Token to the end of the URL, e.g. https://…/webhook?token=abc123.',
				"Paste the complete URL into the session's webhook settings in your gateway's dashboard. Requests without the token are rejected.",
				'Publish the workflow.',
			],
			'To set up this trigger:',
		),
	),
	...authenticationFields('your gateway'),
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['message.received'],
		description: 'The events that start the workflow',
		options: [
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
		],
	},
	filtersField(FILTERS),
	optionsField(OPTIONS),
];
