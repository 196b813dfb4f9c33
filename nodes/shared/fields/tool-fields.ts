import type { Field } from './field';

/** n8n shows a field only in an AI agent's tool, or everywhere else. */
const inTool = (isTool: boolean, more: object = {}) => ({
	displayOptions: { show: { '@tool': [isTool], ...more } },
});

/** In a tool, n8n's guidelines have Output in place of Simplify: a model has room for few fields. */
export const withToolOutput = (fields: readonly Field[]): readonly Field[] =>
	fields.flatMap((field) => (field.simplified ? outputFields(field, field.simplified) : [field]));

const outputFields = (simplify: Field, names: readonly string[]): readonly Field[] => [
	{ ...simplify, ...inTool(false) },
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		default: 'simplified',
		options: [
			{ name: 'Raw', value: 'raw', description: 'Send all fields to the AI agent' },
			{
				name: 'Selected Fields',
				value: 'selected',
				description: 'Send only the fields you select to the AI agent',
			},
			{
				name: 'Simplified',
				value: 'simplified',
				description: 'Send the most useful fields to the AI agent, with long texts shortened',
			},
		],
		description: 'What the AI agent gets of each record',
		...inTool(true),
	},
	{
		displayName: 'Fields',
		name: 'outputFields',
		type: 'multiOptions',
		default: [],
		options: names
			.slice(1)
			.map((value) => ({ name: titleOf(value), value }))
			.toSorted((a, b) => a.name.localeCompare(b.name)),
		description: `The fields to send to the AI agent, besides '${names[0]}'`,
		...inTool(true, { output: ['selected'] }),
	},
];

/** messageId: Message ID. */
const titleOf = (name: string): string =>
	name
		.replace(/[A-Z]/g, ' $&')
		.replace(/^./, (first) => first.toUpperCase())
		.replace(/\bId\b/, 'ID')
		.replace(/\bUrl\b/, 'URL');
