import type { Field, Value } from '../../fields/field';

export const responseType = {
	displayName: 'Response Type',
	name: 'responseType',
	type: 'options',
	default: 'approval',
	options: [
		{ name: 'Approval', value: 'approval', description: 'The person approves or declines' },
		{ name: 'Custom Form', value: 'customForm', description: 'The person fills in a form' },
		{ name: 'Free Text', value: 'freeText', description: 'The person writes a text' },
	],
} as const satisfies Field;

export type ResponseType = Value<typeof responseType>;
