import type { Field } from '../../fields/field';

/** One of the trigger's options, for gateways that tell whether a person handles a chat. */
export const skipHandledField = (displayName: string, description: string) =>
	({
		displayName,
		name: 'skipHandled',
		type: 'boolean',
		default: false,
		description,
	}) as const satisfies Field;
