import type { Field } from './field';

/** Reads a value of some kind; undefined if it is none. */
export interface ValueReader {
	/** Completes the sentence "'To' must be …". */
	expects: string;
	read(given: unknown): unknown;
}

const choices = ({ options = [] }: Field) =>
	options.flatMap((option) => ('value' in option ? [option.value] : []));

export function oneOf(field: Field): ValueReader {
	const values = choices(field);
	return {
		expects: `one of ${values.join(', ')}`,
		read: (given) => values.find((value) => value === given),
	};
}

export function severalOf(field: Field): ValueReader {
	const values = choices(field);
	return {
		expects: `a list of ${values.join(', ')}`,
		read: (given) =>
			Array.isArray(given) && given.every((value) => values.includes(value)) ? given : undefined,
	};
}
