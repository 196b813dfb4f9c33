import type { Format } from '../values/formats';
import { linesOf } from '../values/lines';
import { requireShown } from './field';
import type { Params } from './field';
import { showFor } from './show-for';

const FEWEST_ANSWERS = 2;

/** The fields of a poll, with the most answers that the gateway accepts. */
export const pollFields = (most: number) =>
	showFor({ messageType: ['poll'] }, [
		{
			displayName: 'Question',
			name: 'question',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. When should we meet?',
		},
		{
			displayName: 'Answers',
			name: 'answers',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			format: answersUpTo(most),
			placeholder: 'e.g. Monday\nTuesday',
			description: `One per line, ${FEWEST_ANSWERS} to ${most} in total. Each must be different.`,
		},
		{
			displayName: 'Max Selections',
			name: 'selectableCount',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: most, numberPrecision: 0 },
			default: 1,
			description: 'How many options a person can select. Set to 0 for no limit.',
		},
	]);

/** A poll as the Baileys library has it, and the gateways that are built on it. */
export function readPoll({
	question,
	answers,
	selectableCount,
}: Params<ReturnType<typeof pollFields>>) {
	const values = linesOf(requireShown(answers));
	return {
		name: question,
		selectableCount: Math.min(Math.floor(requireShown(selectableCount)), values.length),
		values,
	};
}

const answersUpTo = (most: number): Format => ({
	expects: `${FEWEST_ANSWERS} to ${most} different options, one per line`,
	read(text) {
		const lines = linesOf(text);
		const isUnique = new Set(lines).size === lines.length;
		const fits = lines.length >= FEWEST_ANSWERS && lines.length <= most;
		return isUnique && fits ? lines.join('\n') : undefined;
	},
});
