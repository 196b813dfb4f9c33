import type { Field } from '../../fields/field';

/** One of the trigger's options, for gateways that may have more events than they document. */
export const otherEventsField = (gateway: string) =>
	({
		displayName: 'Other Events',
		name: 'otherEvents',
		type: 'boolean',
		default: false,
		description: `Whether events that the documentation of ${gateway} doesn't describe start the workflow, too. Their content is in the field raw.`,
	}) as const satisfies Field;
