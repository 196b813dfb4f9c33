import type { INodeProperties } from 'n8n-workflow';
import { combineField } from '../../shared/trigger/options/combine';
import { downloadMediaField } from '../../shared/trigger/options/download-media';
import { ignoreOlderField } from '../../shared/trigger/options/ignore-older';
import { chatKinds } from '../../shared/trigger/filters/chat-kinds';
import { chats } from '../../shared/trigger/filters/chats';
import { filtersField } from '../../shared/trigger/filters/filter';
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

export const FILTERS = [chatKinds, chats, mentionedOnly, messageTypes];

export const OPTIONS: readonly TriggerOption[] = [
	combineField(
		8,
		'The gateway waits for a response meanwhile. Its limit is unknown; most gateways wait 10 seconds.',
	),
	downloadMediaField,
	ignoreOlderField,
	otherEventsField('the gateway'),
	ownMessages("Whether 'Message Received' also takes messages that were sent from your own number"),
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
				'Enter a long random text (letters and digits) as Webhook Token in the credential.',
				'Open Webhook URLs above and copy the Production URL.',
				'Write ?token= and the Webhook Token behind it.',
				'Enter this whole URL as the webhook URL of the session. The documentation does not say where: look in the dashboard, on the page of the session. Calls without the token are refused.',
				'Publish this workflow.',
			],
			'To set it up:',
		),
	),
	...authenticationFields('your gateway'),
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['message.received'],
		description: 'What starts the workflow. Other events are ignored.',
		options: [
			{
				name: 'Contact Presence Changed',
				value: 'presence.update',
				description: 'Somebody is online, typing or recording',
			},
			{
				name: 'Message Received',
				value: 'message.received',
				description: 'Somebody wrote to you',
			},
			{
				name: 'Message Sent',
				value: 'message.sent',
				description:
					'A message of yours was delivered, also from this workflow: if it replies to these, it never stops',
			},
			{
				name: 'Session Connected',
				value: 'session.connected',
				description: 'The phone is linked: messages can be sent',
			},
			{
				name: 'Session Disconnected',
				value: 'session.disconnected',
				description: 'The connection to WhatsApp has ended: nothing can be sent',
			},
		],
	},
	filtersField(FILTERS),
	optionsField(OPTIONS),
];
