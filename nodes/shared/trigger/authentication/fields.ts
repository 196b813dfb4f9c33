import type { INodeProperties } from 'n8n-workflow';

/** The fields for authentication at a gateway that documents no signature, but whose host may add one. */
export const authenticationFields = (
	gateway: string,
	{ jwt = false }: { jwt?: boolean } = {},
): INodeProperties[] => [
	{
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		noDataExpression: true,
		default: 'webhookToken',
		description: `How this trigger knows that a call comes from ${gateway}. All other calls are refused.`,
		options: [
			{
				name: 'HMAC-SHA256 in a Header',
				value: 'hmacHeader',
				description: 'Your server signs the body with the Webhook Token, in hex or Base64',
			},
			...(jwt ? [jwtOption] : []),
			{
				name: 'Shared Secret in a Header',
				value: 'secretHeader',
				description: 'Your server sends the Webhook Token as a header',
			},
			{
				name: 'Webhook Token',
				value: 'webhookToken',
				description: 'The usual way: the token stands in the URL, or in the X-Webhook-Token header',
			},
		],
	},
	{
		displayName: 'Header Name',
		name: 'headerName',
		type: 'string',
		noDataExpression: true,
		required: true,
		default: '',
		placeholder: 'e.g. X-Webhook-Signature',
		description: 'The header that brings the signature or the Webhook Token',
		displayOptions: { show: { authentication: ['hmacHeader', 'secretHeader'] } },
	},
];

const jwtOption = {
	name: 'JWT (HS256)',
	value: 'jwt',
	description:
		'Your server signs a JSON Web Token with the Webhook Token. It expires after minutes: what comes later is refused.',
};
