import type { Field } from '../../fields/field';

/** One of the trigger's options. */
export const ownMessages = (description: string) =>
	({
		displayName: 'Own Messages',
		name: 'ownMessages',
		type: 'options',
		default: 'ignore',
		description,
		options: [
			{
				name: 'Ignore',
				value: 'ignore',
				description: 'Your own answers do not start the workflow again',
			},
			{
				name: 'Include',
				value: 'include',
				description: 'Take care that the workflow does not answer itself',
			},
			{
				name: 'Only',
				value: 'only',
				description: 'Nothing but what your side wrote',
			},
		],
	}) as const satisfies Field;
