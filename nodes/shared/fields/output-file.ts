import type { Field } from './field';

/** The binary property of the output item that gets a file. */
export const outputFile = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the output binary field to put the file in',
} as const satisfies Field;
