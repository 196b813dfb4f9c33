import type { IDataObject } from 'n8n-workflow';
import type { Format } from '../../../../shared/formats';
import type { Field, Params } from '../../../../shared/operation';

const FEWEST_ANSWERS = 2;
const MOST_ANSWERS = 12;

const answers: Format = {
	expects: `${FEWEST_ANSWERS} to ${MOST_ANSWERS} different answers, each in a line of its own`,
	read(text) {
		const lines = linesOf(text);
		const isUnique = new Set(lines).size === lines.length;
		const fits = lines.length >= FEWEST_ANSWERS && lines.length <= MOST_ANSWERS;
		return isUnique && fits ? lines.join('\n') : undefined;
	},
};

const linesOf = (text: string): string[] =>
	text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter(Boolean);

const displayOptions = { show: { messageType: ['poll'] } } as const;

export const pollFields = [
	{
		displayName: 'Question',
		name: 'question',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. When shall we meet?',
		displayOptions,
	},
	{
		displayName: 'Answers',
		name: 'answers',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		format: answers,
		placeholder: 'e.g. Monday',
		displayOptions,
		description: 'One in each line: 2 to 12 different ones',
	},
	{
		displayName: 'Answers per Person',
		name: 'selectableCount',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: MOST_ANSWERS, numberPrecision: 0 },
		default: 1,
		displayOptions,
		description: 'How many answers a person can choose. 0 means as many as they like.',
	},
] as const satisfies readonly Field[];

/** The docs name the type only; this is how Baileys has it. */
export function pollContent({
	question,
	answers,
	selectableCount,
}: Params<typeof pollFields>): IDataObject {
	const values = linesOf(answers);
	const most = Math.min(Math.floor(selectableCount), values.length);
	return { poll: { name: question, values, selectableCount: most } };
}
