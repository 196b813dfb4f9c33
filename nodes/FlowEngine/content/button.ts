import { webUrl } from '../../shared/values/formats';
import type { Field } from '../../shared/fields/field';
import { phone } from '../../shared/whatsapp/phone';

const of = (...type: string[]) => ({ show: { type } });
const text = { type: 'string', default: '' } as const;

/** The fields of a button, in alphabetical order, as n8n's lint requires. */
export const buttonFields = [
	{
		displayName: 'Copy Code',
		name: 'copyCode',
		...text,
		required: true,
		displayOptions: of('copy'),
	},
	{
		displayName: 'Currency',
		name: 'currency',
		...text,
		required: true,
		default: 'BRL',
		displayOptions: of('pix'),
	},
	{
		displayName: 'ID',
		name: 'id',
		...text,
		displayOptions: of('reply'),
		description: 'Returned by the trigger when this button is clicked. Defaults to the label.',
	},
	{
		displayName: 'Label',
		name: 'displayText',
		...text,
		required: true,
		displayOptions: of('copy', 'call', 'reply', 'url'),
	},
	{
		displayName: 'Phone Number',
		name: 'phoneNumber',
		...text,
		required: true,
		format: phone,
		placeholder: 'e.g. +351 910 000 000',
		displayOptions: of('call'),
	},
	{
		displayName: 'PIX Key',
		name: 'key',
		...text,
		required: true,
		displayOptions: of('pix'),
	},
	{
		displayName: 'PIX Key Type',
		name: 'keyType',
		type: 'options',
		default: 'phone',
		options: [
			{ name: 'CNPJ', value: 'cnpj' },
			{ name: 'CPF', value: 'cpf' },
			{ name: 'Email', value: 'email' },
			{ name: 'Phone', value: 'phone' },
			{ name: 'Random', value: 'random' },
		],
		displayOptions: of('pix'),
	},
	{
		displayName: 'Recipient Name',
		name: 'name',
		...text,
		required: true,
		displayOptions: of('pix'),
	},
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		default: 'reply',
		options: [
			{ name: 'Call Phone Number', value: 'call' },
			{ name: 'Copy Code', value: 'copy' },
			{ name: 'Open URL', value: 'url' },
			{ name: 'PIX Payment', value: 'pix', description: 'Only available in Brazil' },
			{ name: 'Reply', value: 'reply' },
		],
	},
	{
		displayName: 'URL',
		name: 'url',
		...text,
		required: true,
		format: webUrl,
		placeholder: 'e.g. https://example.com',
		displayOptions: of('url'),
	},
] as const satisfies readonly Field[];
