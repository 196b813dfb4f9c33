import type { INodeProperties } from 'n8n-workflow';

/** One of the trigger's options. */
export const ownMessages = (description: string): INodeProperties => ({
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
});
