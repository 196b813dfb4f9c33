import type { INodeProperties } from 'n8n-workflow';
import { readPath } from '../path';
import type { Path } from '../path';
import { registrationFields, replaceExisting } from './fields';

/** What the user decides about registration where the call for it had to be assumed. */
export const assumedRegistrationFields = (
	gateway: string,
	secretLabel: string,
): INodeProperties[] => [
	...registrationFields(gateway, [
		'manual',
		{
			value: 'automatic',
			name: 'Automatic (Assumed)',
			description: `Publishing registers the URL, unpublishing removes it. The documentation of ${gateway} describes no call for this, so that it may not work.`,
			notice: `Assumed, because the documentation of ${gateway} is silent: it lists, adds and removes webhooks by GET, POST and DELETE at the path below. If n8n cannot publish this workflow, click "Execute step": it registers the test URL in the same way, and you see at once what ${gateway} says. Without a ${secretLabel} in the credential, one is generated.`,
		},
	]),
	{
		displayName: 'Registration Path',
		name: 'registrationPath',
		type: 'string',
		default: '/webhooks',
		required: true,
		displayOptions: { show: { registration: ['automatic'] } },
		description: "The address of the webhooks, behind the credential's Base URL",
	},
];

/** One of the trigger's options. */
export const replaceExistingAssumed = (gateway: string): INodeProperties =>
	replaceExisting(
		`Whether to remove another webhook if ${gateway} has no place for two. It is put back when you unpublish, with its secret only if ${gateway} tells it.`,
	);

/** Throws ExplainedError if what the user entered is no path. */
export const readRegistrationPath = (context: { getNodeParameter(name: string): unknown }): Path =>
	readPath(context.getNodeParameter('registrationPath'), 'Registration Path');
