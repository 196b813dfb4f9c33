import type { IDataObject } from 'n8n-workflow';
import { requireShown } from '../../../shared/fields/field';
import type { Field, Params } from '../../../shared/fields/field';
import { currencyCode } from '../../formats';
import { parameterName } from './template-header';

/** The variables in a template's text. */
export const bodyParameters = {
	displayName: 'Body Variables',
	name: 'bodyParameters',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add variable',
	default: {},
	description: 'The values of the variables in the text of the template, in their order',
	options: [
		{
			displayName: 'Variable',
			name: 'parameter',
			values: [
				{
					displayName: 'Content',
					name: 'type',
					type: 'options',
					default: 'text',
					options: [
						{ name: 'Currency', value: 'currency' },
						{ name: 'Date and Time', value: 'dateTime' },
						{ name: 'Text', value: 'text' },
					],
				},
				{
					displayName: 'Currency Code',
					name: 'currencyCode',
					type: 'string',
					default: 'EUR',
					required: true,
					format: currencyCode,
					displayOptions: { show: { type: ['currency'] } },
					placeholder: 'e.g. EUR',
					description: 'Three letters, such as EUR, USD or BRL',
				},
				{
					displayName: 'Exact Amount',
					name: 'amount',
					type: 'number',
					typeOptions: { numberPrecision: 3 },
					default: 0,
					displayOptions: { show: { type: ['currency'] } },
					description: 'The amount as a number, such as 12.5',
				},
				{
					displayName: 'Text',
					name: 'text',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. Ana, or 12.50 €, or 1 June 2026 at 9:00',
					description:
						'What the person reads, on one line. WhatsApp may write a currency in its own way.',
				},
				{
					displayName: 'Variable Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. first_name',
					description: 'Only for templates whose variables have names instead of numbers',
				},
			],
		},
	],
} as const satisfies Field;

type BodyParameter = NonNullable<
	Params<readonly [typeof bodyParameters]>['bodyParameters']['parameter']
>[number];

/** Meta's Cloud API reference, Messages, "Parameter object". */
export function bodyParameter(given: BodyParameter): IDataObject {
	const { type, text, amount, currencyCode: code } = given;
	const name = parameterName(given.name);
	if (type === 'text') return { type, ...name, text };
	const fallback_value = text;
	if (type === 'dateTime') return { type: 'date_time', ...name, date_time: { fallback_value } };
	const amount_1000 = Math.round(requireShown(amount) * 1000);
	return { type, ...name, currency: { fallback_value, code, amount_1000 } };
}
