import type { Field } from './field';

/** The collection "Options", from which users add what they need. */
export const optionsOf = <const O extends readonly Field[]>(options: O) =>
	({
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options,
	}) as const satisfies Field;
