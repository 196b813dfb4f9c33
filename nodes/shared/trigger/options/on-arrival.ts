import type { Field } from '../../fields/field';

/** One of the trigger's options. */
export const arrivalField = {
	displayName: 'On Arrival',
	name: 'onArrival',
	type: 'multiOptions',
	default: [],
	description:
		'What the sender of a message sees at once, before the workflow runs. If it fails, the message starts the workflow all the same.',
	options: [
		{ name: 'Mark as Read', value: 'markRead', description: 'Blue ticks' },
		{
			name: 'Show Typing',
			value: 'showTyping',
			description: 'Until the answer comes, for 15 seconds at most',
		},
	],
} as const satisfies Field;
