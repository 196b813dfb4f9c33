import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../fields/field';
import type { Operation } from './operation';

/** OpenAI rejects a longer description. */
const LONGEST = 1024;

/** What people choose, not the model. */
const NOT_FOR_MODEL = new Set(['options', 'returnAll', 'simplify']);

/**
 * The description of an operation as a tool, which users can change. n8n passes on to the model only the
 * labels of the parameters that it fills in: so the description explains them.
 */
export const toolDescription = (resource: string, operation: Operation): INodeProperties => ({
	displayName: 'Description',
	name: 'toolDescription',
	type: 'string',
	typeOptions: { rows: 4 },
	default: descriptionOf(operation),
	description: 'What the AI model gets to know about this tool and its parameters',
	displayOptions: {
		show: { resource: [resource], operation: [operation.value], '@tool': [true] },
	},
});

/** As much as there is room for. */
function descriptionOf({ action, description, fields }: Operation): string {
	let text = `${action}. ${asSentence(description)}`;
	const [first, ...rest] = fields.flatMap(linesOf);
	if (first === undefined) return text;
	for (const line of ['Parameters, if it has them:', first, ...rest]) {
		if (text.length + line.length < LONGEST) text += `\n${line}`;
	}
	return text;
}

function linesOf(field: Field): string[] {
	const { name, type, displayName, fromCredential, options = [] } = field;
	if (NOT_FOR_MODEL.has(name) || fromCredential !== undefined) return [];
	if (type === 'collection') return (options as readonly Field[]).flatMap(linesOf);
	const hint = hintOf(field);
	return hint === '' ? [] : [`${displayName}: ${hint}`];
}

function hintOf(field: Field): string {
	const { type, options = [], description, format } = field;
	if (type === 'options') return `One of ${options.flatMap(choiceOf).join(', ')}.`;
	const hint = description?.replace(/(?<=\.) .*/s, '') ?? format?.expects ?? '';
	const example = exampleOf(field);
	return [hint && asSentence(hint), hint.includes(example) ? '' : `e.g. ${example}`]
		.filter(Boolean)
		.join(' ');
}

const choiceOf = (option: object): string[] => {
	if (!('value' in option && 'name' in option)) return [];
	const { value, name } = option;
	const isClear = `${value}`.toLowerCase() === `${name}`.toLowerCase().replaceAll(' ', '');
	return [isClear ? `${value}` : `${value} (${name})`];
};

const exampleOf = ({ modes, placeholder = modes?.at(-1)?.placeholder ?? '' }: Field): string =>
	placeholder.startsWith('e.g. ') ? placeholder.slice(5).replaceAll('\n', ' ⏎ ') : '';

const asSentence = (text: string): string =>
	text.replace(/^./, (first) => first.toUpperCase()).replace(/\.?$/, '.');
