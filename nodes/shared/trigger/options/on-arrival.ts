import type { Field } from '../../fields/field';

/** One of the trigger's options. */
export const arrivalField = {
	displayName: 'On Arrival',
	name: 'onArrival',
	type: 'multiOptions',
	default: [],
	description:
		'What the sender sees right away, before the workflow runs. If this fails, the workflow still runs.',
	options: [
		{ name: 'Mark as Read', value: 'markRead', description: 'Shows the blue check marks' },
		{
			name: 'Show Typing',
			value: 'showTyping',
			description: 'Until the reply is sent, for up to 15 seconds',
		},
	],
} as const satisfies Field;
