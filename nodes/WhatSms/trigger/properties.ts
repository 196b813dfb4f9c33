import type { INodeProperties } from 'n8n-workflow';
import { toN8nProperty } from '../../shared/fields/to-n8n-property';
import {
	assumedRegistrationFields,
	replaceExistingAssumed,
} from '../../shared/trigger/registration/assumed-fields';
import { COPY_URL, inSteps, noticeFor } from '../../shared/trigger/registration/fields';
import { filtersField } from '../../shared/trigger/filters/filter';
import { combineField } from '../../shared/trigger/options/combine';
import { downloadMediaField } from '../../shared/trigger/options/download-media';
import { ignoreOlderField } from '../../shared/trigger/options/ignore-older';
import { triggerOptions } from '../../shared/trigger/options/options';
import { skipKnownField } from '../../shared/trigger/options/skip-known';
import { skipHandledField } from '../../shared/trigger/options/skip-handled';
import { lookUpQuestionsField } from '../../shared/trigger/options/look-up-questions';
import { ownMessages } from '../../shared/trigger/options/own-messages';
import { FILTERS } from './filters';

export const OPTIONS = triggerOptions([
	combineField(
		8,
		'Meanwhile, WhatSMS waits for a response. Its limit is unknown; most gateways wait 10 seconds',
	),
	downloadMediaField(
		"WhatSMS doesn't document that it sends a file's URL with the message: without it, the messages of the ticket are read, with the API Key of the credential.",
	),
	lookUpQuestionsField,
	ignoreOlderField,
	ownMessages("Whether 'Message Received' also includes messages sent from your own number"),
	replaceExistingAssumed('WhatSMS'),
	skipKnownField,
	skipHandledField(
		'Skip Handled Tickets',
		"Whether to ignore messages in tickets assigned to a person. If this isn't known from the message, the ticket is looked up; if that fails or takes longer than 3 seconds, the workflow runs.",
	),
]);

/** The parameters of the trigger. */
export const triggerFields: INodeProperties[] = [
	...assumedRegistrationFields('WhatSMS', 'Webhook Secret'),
	noticeFor(
		'manual',
		inSteps(
			COPY_URL,
			"Paste it into the webhook settings of WhatSMS. If you can't find them under Settings, ask WhatSMS support.",
			"Copy the webhook secret from WhatSMS into the credential. Requests that aren't signed with it are rejected.",
			'Publish the workflow.',
		),
	),
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['message.received'],
		description: 'The events that start the workflow',
		options: [
			{
				name: 'Campaign Finished',
				value: 'campaign.finished',
				description: 'A campaign has sent all its messages',
			},
			{
				name: 'Contact Created',
				value: 'contact.created',
				description: 'A new contact was added',
			},
			{
				name: 'Contact Updated',
				value: 'contact.updated',
				description: "A contact's name or other details changed",
			},
			{
				name: 'Message Delivered or Read',
				value: 'message.ack',
				description: 'The delivery status of a message changed',
			},
			{
				name: 'Message Received',
				value: 'message.received',
				description: 'A message from a contact arrived',
			},
			{
				name: 'Message Sent',
				value: 'message.sent',
				description:
					"A message was sent to a contact, including by this workflow. Don't reply to it, or the workflow loops endlessly.",
			},
			{
				name: 'Ticket Closed',
				value: 'ticket.closed',
				description: 'A ticket was closed',
			},
			{
				name: 'Ticket Created',
				value: 'ticket.created',
				description: 'A new ticket was opened',
			},
			{
				name: 'Ticket Updated',
				value: 'ticket.updated',
				description: "A ticket's status, agent, or queue changed",
			},
		],
	},
	filtersField(FILTERS),
	toN8nProperty(OPTIONS),
];
