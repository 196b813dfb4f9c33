import type { INodeProperties } from 'n8n-workflow';
import { readPath } from '../../http/path';
import type { Path } from '../../http/path';
import { inPoints, registrationFields, replaceExisting } from './fields';

/** The fields for registration at a gateway that documents no request for it. */
export const assumedRegistrationFields = (
	gateway: string,
	secretLabel: string,
): INodeProperties[] => [
	...registrationFields(gateway, [
		'manual',
		{
			value: 'automatic',
			name: 'Automatic (Experimental)',
			description: `Publishing adds the URL, and unpublishing removes it. May not work: ${gateway} doesn't document an API for this.`,
			notice: inPoints([
				`This may not work, because ${gateway} doesn't document how to register webhooks. The trigger tries the most common way, using the path below.`,
				`If publishing fails, click "Execute step". It registers the test URL the same way and shows you the response from ${gateway}.`,
				`If the credential has no ${secretLabel}, n8n generates one for you.`,
			]),
		},
	]),
	{
		displayName: 'Registration Path',
		name: 'registrationPath',
		type: 'string',
		default: '/webhooks',
		required: true,
		displayOptions: { show: { registration: ['automatic'] } },
		description: `The part after the Base URL of the credential. Only change this if ${gateway} gave you a different path.`,
	},
];

/** One of the trigger's options. */
export const replaceExistingAssumed = (gateway: string) =>
	replaceExisting(
		`Whether to replace an existing webhook if ${gateway} allows only one. It's restored when you unpublish (its secret only if ${gateway} reveals it).`,
	);

/** Throws ExplainedError if the user's entry is not a path. */
export const readRegistrationPath = (context: { getNodeParameter(name: string): unknown }): Path =>
	readPath(context.getNodeParameter('registrationPath'), 'Registration Path');
