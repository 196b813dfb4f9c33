import type { INodeProperties } from 'n8n-workflow';
import {
	assumedRegistrationFields,
	replaceExistingAssumed,
} from '../../shared/trigger/registration/assumed-fields';
import { inPoints, noticeFor } from '../../shared/trigger/registration/fields';
import { ignoreOlderField } from '../../shared/trigger/options/ignore-older';
import { optionsField } from '../../shared/trigger/options/options';
import { skipKnownField } from '../../shared/trigger/options/skip-known';
import type { TriggerOption } from '../../shared/trigger/options/options';
import { skipHandledField } from '../../shared/trigger/options/skip-handled';
import { lookUpQuestionsField } from '../../shared/trigger/options/look-up-questions';
import { ownMessages } from '../../shared/trigger/options/own-messages';

export const OPTIONS: readonly TriggerOption[] = [
	lookUpQuestionsField,
	ignoreOlderField,
	ownMessages("Whether 'Message Received' also takes messages that were sent from your own number"),
	replaceExistingAssumed('WhatSMS'),
	skipKnownField,
	skipHandledField(
		'Skip Handled Tickets',
		"Whether 'Message Received' leaves out tickets that a person handles. Where WhatSMS does not say so with the message, the ticket is looked up; if that takes more than 3 seconds or fails, the message starts the workflow.",
	),
];

/** The parameters of the trigger. */
export const triggerFields: INodeProperties[] = [
	...assumedRegistrationFields('WhatSMS', 'Webhook Secret'),
	noticeFor(
		'manual',
		inPoints(
			[
				'Open Webhook URLs above and copy the Production URL.',
				'Enter it in WhatSMS as webhook endpoint. Its documentation does not say where: look in its Settings, or ask its support.',
				'Copy the webhook secret of WhatSMS into the credential. Calls that are not signed with it are refused.',
				'Publish this workflow.',
			],
			'To set it up:',
		),
	),
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['message.received'],
		description: 'What starts the workflow. Other events are ignored.',
		options: [
			{
				name: 'Campaign Finished',
				value: 'campaign.finished',
				description: 'All messages of a campaign went out',
			},
			{
				name: 'Contact Created',
				value: 'contact.created',
				description: 'Somebody new was added to the contacts',
			},
			{
				name: 'Contact Updated',
				value: 'contact.updated',
				description: 'The name or other details of a contact changed',
			},
			{
				name: 'Message Delivered or Read',
				value: 'message.ack',
				description: 'The delivery status of a message changed',
			},
			{
				name: 'Message Received',
				value: 'message.received',
				description: 'A contact wrote to you',
			},
			{
				name: 'Message Sent',
				value: 'message.sent',
				description:
					'A message went out to a contact, also from this workflow: if it replies to these, it never stops',
			},
			{
				name: 'Ticket Closed',
				value: 'ticket.closed',
				description: 'A conversation was closed',
			},
			{
				name: 'Ticket Created',
				value: 'ticket.created',
				description: 'A conversation began',
			},
			{
				name: 'Ticket Updated',
				value: 'ticket.updated',
				description: 'The status, the agent or the queue of a ticket changed',
			},
		],
	},
	optionsField(OPTIONS),
];
