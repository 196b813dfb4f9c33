import { ExplainedError } from '../../http/explained-error';
import type { Field, Value } from '../../fields/field';
import { singleLine } from '../../values/formats';
import type { Format } from '../../values/formats';
import { linesOf } from '../../values/lines';

const WITH_CHOICES = ['checkbox', 'dropdown', 'radio'] as const;
const WITH_PLACEHOLDER = ['email', 'number', 'text', 'textarea'] as const;

const oneInEachLine: Format = {
	expects: 'at least one choice, one per line',
	read: (text) => [...new Set(linesOf(text))].join('\n') || undefined,
};

export const formFields = {
	displayName: 'Form Elements',
	name: 'formFields',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add form element',
	default: {},
	displayOptions: { show: { responseType: ['customForm'] } },
	description: 'What the page asks for. Each label becomes a field of the output.',
	options: [
		{
			displayName: 'Element',
			name: 'values',
			values: [
				{
					displayName: 'Choices',
					name: 'choices',
					type: 'string',
					typeOptions: { rows: 3 },
					default: '',
					required: true,
					format: oneInEachLine,
					displayOptions: { show: { fieldType: WITH_CHOICES } },
					placeholder: 'e.g. Small\nMedium\nLarge',
					description: 'One in each line',
				},
				{
					displayName: 'Element Type',
					name: 'fieldType',
					type: 'options',
					default: 'text',
					options: [
						{ name: 'Checkboxes', value: 'checkbox' },
						{ name: 'Date', value: 'date' },
						{ name: 'Dropdown', value: 'dropdown' },
						{ name: 'Email', value: 'email' },
						{ name: 'Number', value: 'number' },
						{ name: 'Radio Buttons', value: 'radio' },
						{ name: 'Text', value: 'text' },
						{ name: 'Textarea', value: 'textarea' },
					],
				},
				{
					displayName: 'Label',
					name: 'fieldLabel',
					type: 'string',
					default: '',
					required: true,
					format: singleLine,
					placeholder: 'e.g. Size',
				},
				{
					displayName: 'Placeholder',
					name: 'placeholder',
					type: 'string',
					default: '',
					displayOptions: { show: { fieldType: WITH_PLACEHOLDER } },
					description: 'An example that is shown while the field is empty',
				},
				{
					displayName: 'Required',
					name: 'requiredField',
					type: 'boolean',
					default: false,
					description: 'Whether the person has to fill it in',
				},
			],
		},
	],
} as const satisfies Field;

type FormFields = Value<typeof formFields>;

/** A field of the page. */
export interface FormField {
	readonly label: string;
	readonly type: NonNullable<FormFields['values']>[number]['fieldType'];
	readonly isRequired: boolean;
	readonly placeholder: string;
	/** For a field that offers some. */
	readonly choices: readonly string[];
}

/** The fields of a custom form; throws ExplainedError for a form that can't be shown or read. */
export function readFormFields({ values = [] }: FormFields): FormField[] {
	if (values.length === 0)
		throw new ExplainedError("'Form Elements' is empty", 'Add at least one form element.');
	const labels = values.map(({ fieldLabel }) => fieldLabel);
	const twice = labels.find((label, index) => labels.indexOf(label) !== index);
	if (twice !== undefined) {
		throw new ExplainedError(
			`'Form Elements' must have different labels: "${twice}" is used twice`,
			'Each label becomes a field of the output. Rename one of them.',
		);
	}
	return values.map(({ fieldLabel, fieldType, requiredField, placeholder = '', choices = '' }) => ({
		label: fieldLabel,
		type: fieldType,
		isRequired: requiredField,
		placeholder,
		choices: linesOf(choices),
	}));
}
