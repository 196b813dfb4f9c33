import type { INodeProperties } from 'n8n-workflow';
import {
	inPoints,
	registrationFields,
	replaceExisting,
} from '../../shared/trigger/registration/fields';
import { tokenUrlNotice } from '../../shared/trigger/registration/manual-notices';
import { optionsField } from '../../shared/trigger/options/options';
import { skipKnownField } from '../../shared/trigger/options/skip-known';
import type { TriggerOption } from '../../shared/trigger/options/options';
import { otherEventsField } from '../../shared/trigger/options/other-events';
import { STATUS_UPDATED } from '../events/read-events';

export const OPTIONS: readonly TriggerOption[] = [
	otherEventsField('WhatsAPI'),
	replaceExisting(
		'Whether to take the place of another webhook. It is put back when you unpublish.',
	),
	skipKnownField,
];

/** The parameters of the trigger. */
export const triggerFields: INodeProperties[] = [
	...registrationFields('WhatsAPI', [
		{
			value: 'automatic',
			name: 'Automatic',
			description: 'Publishing registers the URL, unpublishing removes it',
			notice: inPoints([
				'A WhatsAPI account has one webhook. If another workflow or system uses it, this trigger leaves it alone, unless you add the option Replace Existing Webhook.',
				'If publishing does not work, click "Execute step": it registers the test URL in the same way, and you see what WhatsAPI answers.',
				'Without a Webhook Token in the credential, one is generated.',
			]),
		},
		'manual',
	]),
	tokenUrlNotice(
		'Set this URL in WhatsAPI, for example with the Account → Set Webhook operation of the WhatsAPI node.',
	),
	{
		displayName:
			'WhatsAPI learns from Meta what became of a message. So the webhook of your app at Meta needs the callback URL https://whatsapi.cc/webhooks/whatsapp',
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
		displayName: 'Statuses',
		name: 'statuses',
		type: 'multiOptions',
		required: true,
		default: ['delivered', 'read', 'failed'],
		description:
			'What starts the workflow. If it sends through WhatsAPI itself, its own messages start it again.',
		options: [
			{
				name: 'Delivered',
				value: 'delivered',
				description: 'A message has arrived on the phone',
			},
			{
				name: 'Failed',
				value: 'failed',
				description: 'A message could not be delivered: the field errorMessage says why',
			},
			{
				name: 'Read',
				value: 'read',
				description: 'The recipient has opened a message',
			},
			{
				name: 'Sent',
				value: 'sent',
				description: 'WhatsApp has accepted a message; it is not on the phone yet',
			},
		],
	},
	optionsField(OPTIONS),
];
