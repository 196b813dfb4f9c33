import type { Field } from './field';

export const DEFAULT_PARALLEL = 5;
export const MOST_PARALLEL = 50;

const parallelRequests = {
	displayName: 'Parallel Requests',
	name: 'parallelRequests',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MOST_PARALLEL },
	default: DEFAULT_PARALLEL,
	description:
		'How many items to process at the same time. Messages to the same recipient stay in order.',
} as const satisfies Field;

const onlyCommonOptions: Field = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [parallelRequests],
};

/** An operation's fields with the options that every operation has. */
export function withCommonOptions(fields: readonly Field[]): readonly Field[] {
	return fields.some(isOptions)
		? fields.map((field) => (isOptions(field) ? addParallelRequests(field) : field))
		: [...fields, onlyCommonOptions];
}

const isOptions = ({ name }: Field) => name === 'options';

function addParallelRequests(field: Field): Field {
	const options = [...(field.options ?? []), parallelRequests] as Field[];
	return { ...field, options: options.sort((a, b) => a.displayName.localeCompare(b.displayName)) };
}
