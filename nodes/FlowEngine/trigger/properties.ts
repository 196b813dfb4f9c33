import type { INodeProperties } from 'n8n-workflow';
import { toN8nProperty } from '../../shared/fields/to-n8n-property';
import { filtersField } from '../../shared/trigger/filters/filter';
import { authenticationFields } from '../../shared/trigger/authentication/fields';
import { inPoints, registrationFields } from '../../shared/trigger/registration/fields';
import { manualNotices } from '../../shared/trigger/registration/manual-notices';
import { accountField } from './account';
import { flowEngineTrigger } from './trigger';
import { OPTIONS } from './options';
import { EVENTS } from './event-options';

/** The parameters of the trigger. */
export const triggerFields: INodeProperties[] = [
	...registrationFields('Evolution API or FlowEngine', [
		{
			value: 'automatic',
			name: 'Automatic',
			description: 'Publishing adds the URL, unpublishing removes it',
			notice: inPoints([
				"Each WhatsApp account can have only one webhook. If another workflow or app already uses it, publishing fails unless you add the option 'Replace Existing Webhook'.",
				'For a number of FlowEngine, enter the Management API Key in the credential. FlowEngine forwards three events: Message Received, Connection Changed, and QR Code. It doesn\'t show which webhook is set, so publishing replaces it for good, and "Execute step" isn\'t available.',
				'If the credential has no Webhook Token, n8n generates one for you.',
			]),
		},
		'manual',
	]),
	...manualNotices(
		['hmacHeader', 'jwt', 'secretHeader'],
		"Paste this URL into the webhook settings of your Evolution API instance (or your number's page in FlowEngine), and enable the same events there.",
		'Turn off "Webhook by Events" on your server.',
	),
	accountField,
	...authenticationFields('your server', { jwt: true }),
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['messages.upsert'],
		description: 'The events that start the workflow',
		options: EVENTS,
	},
	{
		displayName: 'Statuses',
		name: 'statuses',
		type: 'multiOptions',
		required: true,
		default: ['delivered', 'read', 'played', 'failed'],
		displayOptions: { show: { events: ['messages.update'] } },
		description: "Which delivery statuses start the workflow for 'Message Delivered or Read'",
		options: [
			{
				name: 'Delivered',
				value: 'delivered',
				description: "The message arrived on the recipient's phone",
			},
			{ name: 'Failed', value: 'failed', description: "The message couldn't be sent" },
			{ name: 'Pending', value: 'pending', description: "The message hasn't reached WhatsApp yet" },
			{ name: 'Played', value: 'played', description: 'The recipient played the voice message' },
			{ name: 'Read', value: 'read', description: 'The recipient read the message' },
			{
				name: 'Sent',
				value: 'sent',
				description: "WhatsApp accepted the message, but it hasn't arrived on the phone yet",
			},
			{
				name: 'Unknown',
				value: 'unknown',
				description: 'Any other change, such as an edit or deletion',
			},
		],
	},
	filtersField(flowEngineTrigger.filters ?? []),
	toN8nProperty(OPTIONS),
];
