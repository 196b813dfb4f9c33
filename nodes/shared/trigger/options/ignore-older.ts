import type { Field } from '../../fields/field';

/** One of the trigger's options. */
export const ignoreOlderField = {
	displayName: 'Ignore Older Than (Minutes)',
	name: 'ignoreOlderThan',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 60,
	description:
		"After an outage, old messages arrive hours later, and a reply may confuse people. Messages that don't say when they were sent start the workflow anyway.",
} as const satisfies Field;
