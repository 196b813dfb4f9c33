import type { INodeProperties } from 'n8n-workflow';
import { filtersField } from '../../shared/trigger/filters/filter';
import { authenticationFields } from '../../shared/trigger/authentication/fields';
import { inPoints, noticeFor, registrationFields } from '../../shared/trigger/registration/fields';
import { accountField } from './account';
import { EVOLUTION, FLOW_ENGINE } from './modes';
import { flowEngineTrigger } from './trigger';
import { optionsField } from '../../shared/trigger/options/options';
import { EVENTS } from './event-options';

const GENERATED = 'Without a Webhook Token in the credential, one is generated.';

/** The parameters of the trigger. */
export const triggerFields: INodeProperties[] = [
	...registrationFields('FlowEngine or your own server', [
		'manual',
		{
			value: EVOLUTION,
			name: 'Automatic (Evolution Server)',
			description:
				'Publishing registers the URL at your own Evolution API server, unpublishing removes it',
			notice: inPoints([
				'For your own Evolution API server, not for a number of FlowEngine: FlowEngine would no longer show its state and QR code.',
				'Each number has one webhook. If another workflow or system uses it, this trigger leaves it alone, unless you add the option Replace Existing Webhook.',
				'If publishing does not work, click "Execute step": it registers the test URL in the same way, and you see what the server answers.',
				GENERATED,
			]),
		},
		{
			value: FLOW_ENGINE,
			name: 'Automatic (FlowEngine)',
			description:
				'Publishing registers the URL at FlowEngine, unpublishing removes it. Needs the Management API Key.',
			notice: inPoints([
				'For a number of FlowEngine, with the Management API Key in the credential.',
				'Each number has one webhook, and FlowEngine does not tell which. So publishing replaces what is there, unpublishing does not put it back, and test runs are refused.',
				'FlowEngine forwards three events: Message Received, Connection Changed and QR Code.',
				GENERATED,
			]),
		},
	]),
	noticeFor(
		'manual',
		inPoints(
			[
				'Enter a long random text (letters and digits) as Webhook Token in the credential.',
				'Open Webhook URLs above and copy the Production URL.',
				'Write ?token= and the Webhook Token behind it.',
				'Enter this whole URL on the page of your number in FlowEngine, or in the webhook settings of your Evolution API server, and choose the events there, too. Calls without the token are refused.',
				'Publish this workflow.',
				'Without ?token= in the URL (see Authentication below), turn off "Webhook by Events" at your server.',
			],
			'To set it up:',
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
		description: 'What starts the workflow. Other events are ignored.',
		options: EVENTS,
	},
	{
		displayName: 'Statuses',
		name: 'statuses',
		type: 'multiOptions',
		required: true,
		default: ['delivered', 'read', 'played', 'failed'],
		displayOptions: { show: { events: ['messages.update'] } },
		description: "Which statuses 'Message Delivered or Read' takes",
		options: [
			{ name: 'Delivered', value: 'delivered', description: 'It has arrived on the phone' },
			{ name: 'Failed', value: 'failed', description: 'It could not be sent' },
			{ name: 'Pending', value: 'pending', description: 'WhatsApp does not have it yet' },
			{ name: 'Played', value: 'played', description: 'A voice note was listened to' },
			{ name: 'Read', value: 'read', description: 'It was opened' },
			{
				name: 'Sent',
				value: 'sent',
				description: 'WhatsApp has accepted it; it is not on the phone yet',
			},
			{
				name: 'Unknown',
				value: 'unknown',
				description: 'Any other change, such as a deletion or an edit',
			},
		],
	},
	filtersField(flowEngineTrigger.filters ?? []),
	optionsField(flowEngineTrigger.options ?? []),
];
