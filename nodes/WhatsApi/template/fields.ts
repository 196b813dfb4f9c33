import type { Field, Params } from '../../shared/fields/field';
import { language, templateName } from '../formats';
import { bodyParameters } from './body';
import { buttonParameters } from './buttons';
import { headerFields } from './header';
import { templateTextFields } from './text';

const FROM_FIELDS = { specifyParameters: ['fields', 'templateText'] } as const;

/** Which template, and what goes into its variables. */
export const templateFields = [
	{
		displayName: 'Template Name',
		name: 'templateName',
		type: 'string',
		default: 'hello_world',
		required: true,
		format: templateName,
		placeholder: 'e.g. order_ready',
		description:
			"Name of the template, as shown in Meta's WhatsApp Manager. Meta's test number can send 'hello_world'; your own number needs a template that Meta has approved.",
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'string',
		default: 'en_US',
		required: true,
		format: language,
		placeholder: 'e.g. en_US',
		description: 'Language code of the template, such as en, en_US, or zh_CN',
	},
	{
		displayName: 'Specify Variables',
		name: 'specifyParameters',
		type: 'options',
		default: 'fields',
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
			{
				name: 'Using Template Text',
				value: 'templateText',
				description: 'Paste the approved text: its variables become fields',
			},
		],
		description: "How to specify the values of the template's variables",
	},
	...headerFields,
	{ ...bodyParameters, displayOptions: { show: { specifyParameters: ['fields'] } } },
	...templateTextFields,
	{ ...buttonParameters, displayOptions: { show: FROM_FIELDS } },
	{
		displayName: 'Components (JSON)',
		name: 'components',
		type: 'json',
		isList: true,
		default: '[]',
		displayOptions: { show: { specifyParameters: ['json'] } },
		placeholder: 'e.g. [{"type": "body", "parameters": [{"type": "text", "text": "Ana"}]}]',
		description: "Advanced: the template's components as JSON, in the format of Meta's API",
	},
] as const satisfies readonly Field[];

export type TemplateParams = Params<typeof templateFields>;
