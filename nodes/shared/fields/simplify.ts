import type { Field } from './field';

/** The switch of an operation whose records have many fields; `names` are the simplified ones, first the ID. */
export const simplifyTo = <const N extends readonly string[]>(...names: N) =>
	({
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
		simplified: names,
	}) as const satisfies Field;
