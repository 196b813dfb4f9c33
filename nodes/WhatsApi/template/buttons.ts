import type { IDataObject } from 'n8n-workflow';
import type { Field, Params } from '../../shared/fields/field';
import { rowsOf } from '../../shared/fields/collections';

/** The variables in a template's buttons. */
export const buttonParameters = {
	displayName: 'Button Variables',
	name: 'buttonParameters',
	...rowsOf({
		displayName: 'Button',
		name: 'button',
		values: [
			{
				displayName: 'Type',
				name: 'type',
				type: 'options',
				default: 'url',
				options: [
					{
						name: 'Copy Code',
						value: 'copy_code',
						description: 'Copies a code, such as a coupon',
					},
					{
						name: 'Quick Reply',
						value: 'quick_reply',
						description: 'Sends a reply when tapped',
					},
					{
						name: 'URL',
						value: 'url',
						description: 'Opens a web page. Also use this for one-time password buttons.',
					},
				],
			},
			{
				displayName: 'Position',
				name: 'position',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 10 },
				default: 1,
				description: 'Position of the button in the template (1 is the first)',
			},
			{
				displayName: 'Value',
				name: 'value',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. 1042',
				description:
					'URL: the variable part at the end of the URL, or the one-time password. Quick Reply: the payload your webhook receives. Copy Code: the code.',
			},
		],
	}),
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add button',
	description: 'Values for template buttons that have a variable',
} as const satisfies Field;

type ButtonParameter = NonNullable<
	Params<readonly [typeof buttonParameters]>['buttonParameters']['button']
>[number];

/** Meta's Cloud API reference, Messages, "Button parameter object"; the first button has the index "0". */
export function buttonComponent({ type, position, value }: ButtonParameter): IDataObject {
	const parameter = {
		url: { type: 'text', text: value },
		quick_reply: { type: 'payload', payload: value },
		copy_code: { type: 'coupon_code', coupon_code: value },
	}[type];
	const index = String(position - 1);
	return { type: 'button', sub_type: type, index, parameters: [parameter] };
}
