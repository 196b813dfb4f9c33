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
				description: "Messages you send don't start the workflow",
			},
			{
				name: 'Include',
				value: 'include',
				description: "Make sure the workflow doesn't reply to itself",
			},
			{
				name: 'Only',
				value: 'only',
				description: 'Only messages you send start the workflow',
			},
		],
	}) as const satisfies Field;
