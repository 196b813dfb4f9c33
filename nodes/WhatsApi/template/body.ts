import type { IDataObject } from 'n8n-workflow';
import { requireShown } from '../../shared/fields/field';
import type { Field, Params } from '../../shared/fields/field';
import { rowsOf } from '../../shared/fields/collections';
import { currencyCode } from '../formats';
import { parameterName } from './header';

/** The variables in a template's text. */
export const bodyParameters = {
	displayName: 'Body Variables',
	name: 'bodyParameters',
	...rowsOf({
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
				description: 'Three-letter code, such as USD, EUR, or BRL',
			},
			{
				displayName: 'Exact Amount',
				name: 'amount',
				type: 'number',
				typeOptions: { numberPrecision: 3 },
				default: 0,
				displayOptions: { show: { type: ['currency'] } },
				description: 'The amount as a number, e.g. 12.5',
			},
			{
				displayName: 'Text',
				name: 'text',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. Nathan',
				description:
					'The text to insert (a single line). WhatsApp may format currencies differently.',
			},
			{
				displayName: 'Variable Name',
				name: 'name',
				type: 'string',
				default: '',
				placeholder: 'e.g. first_name',
				description:
					'Only needed if the template uses named variables (such as {{first_name}}) instead of numbered ones',
			},
		],
	}),
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add variable',
	description: "Values of the template's body variables, in order",
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
