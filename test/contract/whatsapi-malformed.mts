import type { IDataObject } from 'n8n-workflow';
import type { Gateway } from './action-gateways.mts';

/** Parameters of WhatsAPI with one value that must not leave the node. */
export const malformed = (
	send: IDataObject,
	template: IDataObject,
	read: IDataObject,
): Gateway['malformed'] => [
	{ label: 'To', parameters: { ...send, to: '910' } },
	{ label: 'To', parameters: { ...send, to: '={{ $json.missing }}' } },
	{ label: 'Message', parameters: { ...send, message: '={{ $json.missing }}' } },
	{ label: 'Message', parameters: { ...send, message: ' \n ' } },
	{
		label: 'Options → Send At',
		parameters: { ...send, options: { sendAt: '2026-01-01T09:00:00' } },
	},
	{
		label: 'Options → Idempotency Key',
		parameters: { ...send, options: { idempotencyKey: 'São João\n' } },
	},
	{
		label: 'Options → Metadata (JSON)',
		parameters: { ...send, options: { metadataJson: '[1]' } },
	},
	{
		label: 'Options → Default Country Code',
		parameters: { ...send, options: { defaultCountryCode: 'PT' } },
	},
	{ label: 'Message', parameters: { ...read, messageId: { __rl: true, mode: 'id', value: '17' } } },
	{
		label: 'Language',
		parameters: {
			...template,
			resource: 'message',
			operation: 'sendTemplate',
			language: 'PT!',
		},
	},
	{
		label: 'Filters → Batch ID',
		parameters: { resource: 'message', operation: 'getAll', filters: { batchId: '17' } },
	},
	{
		label: 'URL',
		parameters: { resource: 'account', operation: 'setWebhook', url: 'http://example.com' },
	},
	{
		label: 'Email',
		parameters: { resource: 'account', operation: 'register', name: 'Ana', email: 'ana' },
	},
];
