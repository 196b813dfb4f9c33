import type { INodeProperties } from 'n8n-workflow';
import { readPath } from '../path';
import type { Path } from '../path';

const onlyAutomatic = { show: { registration: ['automatic'] } };

/** What the user decides about registration where the call for it had to be assumed. */
export const registrationFields = (gateway: string): INodeProperties[] => [
	{
		displayName: 'Webhook Registration',
		name: 'registration',
		type: 'options',
		noDataExpression: true,
		default: 'manual',
		description: `How ${gateway} learns the URL of this trigger`,
		options: [
			{
				name: 'Automatic (Assumed)',
				value: 'automatic',
				description: `Publishing registers the URL, unpublishing removes it. The documentation of ${gateway} describes no call for this, so that it may not work.`,
			},
			{
				name: 'Manual',
				value: 'manual',
				description: `You enter the URL in ${gateway} yourself`,
			},
		],
	},
	{
		displayName: `Assumed, because the documentation of ${gateway} is silent: it lists, adds and removes webhooks by GET, POST and DELETE at the path below. If n8n cannot publish this workflow, click "Execute step": it registers the test URL in the same way, and you see at once what ${gateway} says. Without a Webhook Secret in the credential, one is generated.`,
		name: 'automaticNotice',
		type: 'notice',
		default: '',
		displayOptions: onlyAutomatic,
	},
	{
		displayName: 'Registration Path',
		name: 'registrationPath',
		type: 'string',
		default: '/webhooks',
		required: true,
		displayOptions: onlyAutomatic,
		description: "The address of the webhooks, behind the credential's Base URL",
	},
];

/** One of the trigger's options. */
export const replaceExisting = (gateway: string): INodeProperties => ({
	displayName: 'Replace Existing Webhook',
	name: 'replaceExisting',
	type: 'boolean',
	default: false,
	displayOptions: { show: { '/registration': ['automatic'] } },
	description: `Whether to remove another webhook if ${gateway} has no place for two. It is put back when you unpublish, with its secret only if ${gateway} tells it.`,
});

/** Throws ExplainedError if what the user entered is no path. */
export const readRegistrationPath = (context: { getNodeParameter(name: string): unknown }): Path =>
	readPath(context.getNodeParameter('registrationPath'), 'Registration Path');
