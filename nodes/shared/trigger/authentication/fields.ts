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
		description: `How this trigger verifies that requests come from ${gateway}. All other requests are rejected.`,
		options: [
			{
				name: 'HMAC-SHA256 in a Header',
				value: 'hmacHeader',
				description: 'Your server signs the request body with the Webhook Token (hex or Base64)',
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
				description: 'Recommended. The token is part of the URL (or the X-Webhook-Token header).',
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
		description: 'The header that contains the signature or the Webhook Token',
		displayOptions: { show: { authentication: ['hmacHeader', 'secretHeader'] } },
	},
];

const jwtOption = {
	name: 'JWT (HS256)',
	value: 'jwt',
	description:
		'Your server signs a JSON Web Token with the Webhook Token. It expires within minutes: later redeliveries are rejected.',
};
