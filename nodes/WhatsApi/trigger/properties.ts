import type { INodeProperties } from 'n8n-workflow';
import { toN8nProperty } from '../../shared/fields/to-n8n-property';
import {
	inPoints,
	registrationFields,
	replaceExisting,
} from '../../shared/trigger/registration/fields';
import { tokenUrlNotice } from '../../shared/trigger/registration/manual-notices';
import { triggerOptions } from '../../shared/trigger/options/options';
import { skipKnownField } from '../../shared/trigger/options/skip-known';
import { otherEventsField } from '../../shared/trigger/options/other-events';
import { STATUS_UPDATED } from '../events/read-events';

export const OPTIONS = triggerOptions([
	otherEventsField('WhatsAPI'),
	replaceExisting(
		"Whether to replace the webhook of another workflow or app. It's restored when you unpublish.",
	),
	skipKnownField,
]);

/** The parameters of the trigger. */
export const triggerFields: INodeProperties[] = [
	...registrationFields('WhatsAPI', [
		{
			value: 'automatic',
			name: 'Automatic',
			description: 'Publishing adds the URL, and unpublishing removes it',
			notice: inPoints([
				"A WhatsAPI account can have only one webhook. If another workflow or app already uses it, publishing fails unless you add the option 'Replace Existing Webhook'.",
				'If publishing fails, click "Execute step". It registers the test URL the same way and shows you the response from WhatsAPI.',
				'If the credential has no Webhook Token, n8n generates one for you.',
			]),
		},
		'manual',
	]),
	tokenUrlNotice(
		'Set this URL in WhatsAPI, for example with the Account → Set Webhook operation of the WhatsAPI node.',
	),
	{
		displayName:
			"WhatsAPI can't receive messages: this trigger starts on the delivery status of messages that you sent. WhatsAPI gets it from Meta. In your Meta app, set the webhook's callback URL to https://whatsapi.cc/webhooks/whatsapp",
		name: 'metaNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'hidden',
		default: [STATUS_UPDATED],
	},
	{
		displayName: 'Trigger On',
		name: 'statuses',
		type: 'multiOptions',
		required: true,
		default: ['delivered', 'read', 'failed'],
		description:
			'The statuses that start the workflow. Messages this workflow sends through WhatsAPI start it again, so take care not to create a loop.',
		options: [
			{
				name: 'Delivered',
				value: 'delivered',
				description: "The message arrived on the recipient's phone",
			},
			{
				name: 'Failed',
				value: 'failed',
				description: "The message couldn't be delivered. The field 'errorMessage' says why.",
			},
			{
				name: 'Read',
				value: 'read',
				description: 'The recipient read the message',
			},
			{
				name: 'Sent',
				value: 'sent',
				description: "WhatsApp accepted the message, but it hasn't arrived on the phone yet",
			},
		],
	},
	toN8nProperty(OPTIONS),
];
