import type { Field } from '../../fields/field';
import { MOST_EVENTS } from '../known-events/known-events';

/** One of the trigger's options, read by the process that runs the workflow. */
export const skipKnownField = {
	displayName: 'Skip Duplicates After Restarts',
	name: 'skipKnown',
	type: 'boolean',
	default: false,
	description: `Whether events that are delivered again don't run the workflow again even after n8n restarts, or if several n8n processes receive them. n8n's database remembers the last ${MOST_EVENTS} events of this trigger, each for at least a day. A duplicate is an execution without output. Not for test runs.`,
} as const satisfies Field;
