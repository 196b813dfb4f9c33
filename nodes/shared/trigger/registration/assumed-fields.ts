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
			name: 'Automatic (Assumed)',
			description: `Publishing registers the URL, unpublishing removes it. ${gateway} does not document this: it may not work.`,
			notice: inPoints([
				`This may not work: the documentation of ${gateway} does not say how a webhook is registered. The usual way is tried: GET, POST and DELETE at the path below.`,
				`If publishing does not work, click "Execute step": it registers the test URL in the same way, and you see what ${gateway} answers.`,
				`Without a ${secretLabel} in the credential, one is generated.`,
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
		description: `What comes behind the credential's Base URL. Leave it as it is, unless ${gateway} told you another path.`,
	},
];

/** One of the trigger's options. */
export const replaceExistingAssumed = (gateway: string) =>
	replaceExisting(
		`Whether to remove another webhook if ${gateway} has no place for two. It is put back when you unpublish, with its secret only if ${gateway} tells it.`,
	);

/** Throws ExplainedError if the user's entry is not a path. */
export const readRegistrationPath = (context: { getNodeParameter(name: string): unknown }): Path =>
	readPath(context.getNodeParameter('registrationPath'), 'Registration Path');
