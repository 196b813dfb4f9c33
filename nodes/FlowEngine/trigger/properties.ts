import type { INodeProperties } from 'n8n-workflow';
import { filtersField } from '../../shared/trigger/filters/filter';
import { authenticationFields } from '../../shared/trigger/authentication/fields';
import { inPoints, noticeFor, registrationFields } from '../../shared/trigger/registration/fields';
import { accountField } from './account';
import { EVOLUTION, FLOW_ENGINE } from './modes';
import { flowEngineTrigger } from './trigger';
import { optionsField } from '../../shared/trigger/options/options';
import { EVENTS } from './event-options';

const GENERATED = 'If the credential has no Webhook Token, n8n generates one for you.';

/** The parameters of the trigger. */
export const triggerFields: INodeProperties[] = [
	...registrationFields('Evolution API or FlowEngine', [
		'manual',
		{
			value: EVOLUTION,
			name: 'Automatic (Evolution API)',
			description:
				'Publishing adds the URL to your Evolution API server, and unpublishing removes it',
			notice: inPoints([
				'Only use this with your own Evolution API server. With a FlowEngine number, FlowEngine would stop showing its status and QR code.',
				"Each number (instance) can have only one webhook. If another workflow or app already uses it, publishing fails unless you add the option 'Replace Existing Webhook'.",
				'If publishing fails, click "Execute step". It registers the test URL the same way and shows you the server\'s response.',
				GENERATED,
			]),
		},
		{
			value: FLOW_ENGINE,
			name: 'Automatic (FlowEngine)',
			description:
				'Publishing adds the URL to FlowEngine, and unpublishing removes it. Requires the Management API Key.',
			notice: inPoints([
				'Only use this with a FlowEngine number. The credential needs the Management API Key.',
				'Each number can have only one webhook, and FlowEngine doesn\'t show which one is set. Publishing therefore replaces it for good, and "Execute step" isn\'t available.',
				'FlowEngine forwards three events: Message Received, Connection Changed and QR Code.',
				GENERATED,
			]),
		},
	]),
	noticeFor(
		'manual',
		inPoints(
			[
				'Make up a long random string of letters and digits and save it as Webhook Token in the credential.',
				'Open Webhook URLs above and copy the Production URL. (For testing with "Execute step", use the Test URL.)',
				'Add ?token= and your Webhook Token to the end of the URL, e.g. https://…/webhook?token=abc123.',
				"Paste the complete URL into the webhook settings of your Evolution API instance (or your number's page in FlowEngine) and enable the same events there. Requests without the token are rejected.",
				'Publish the workflow.',
				'Without ?token= in the URL (see Authentication below), turn off "Webhook by Events" at your server.',
			],
			'To set up this trigger:',
		),
	),
	accountField([EVOLUTION, FLOW_ENGINE]),
	...authenticationFields('your server', { jwt: true }).map((field) => ({
		...field,
		displayOptions: { ...field.displayOptions, hide: { registration: [FLOW_ENGINE] } },
	})),
	{
		displayName: 'Events',
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
	optionsField(flowEngineTrigger.options ?? []),
];
