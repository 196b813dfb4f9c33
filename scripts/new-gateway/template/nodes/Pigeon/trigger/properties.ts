import type { INodeProperties } from 'n8n-workflow';
import { toN8nProperty } from '../../shared/fields/to-n8n-property';
import { triggerOptions } from '../../shared/trigger/options/options';
import { skipKnownField } from '../../shared/trigger/options/skip-known';
import {
	COPY_URL,
	inSteps,
	noticeFor,
	registrationFields,
	replaceExisting,
} from '../../shared/trigger/registration/fields';

export const OPTIONS = triggerOptions([
	replaceExisting(
		'Whether to replace another webhook if Pigeon has no room for two. Unpublishing restores it, without its secret.',
	),
	skipKnownField,
]);

/** What the user decides about the trigger. */
export const triggerFields: INodeProperties[] = [
	...registrationFields('Pigeon', [
		{
			value: 'automatic',
			name: 'Automatic',
			description: 'Publishing adds the URL, and unpublishing removes it',
			notice: 'Publish this workflow to register its URL in Pigeon.',
		},
		'manual',
	]),
	noticeFor(
		'manual',
		inSteps(
			COPY_URL,
			'Paste it in Pigeon under Settings → Webhooks.',
			'Copy the secret that Pigeon shows you into the credential.',
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
				name: 'Message Received',
				value: 'message.received',
				description: 'Someone sent you a message',
			},
			{
				name: 'Message Sent',
				value: 'message.sent',
				description:
					'You sent a message. A workflow that replies to these triggers itself in an endless loop.',
			},
		],
	},
	toN8nProperty(OPTIONS),
];
