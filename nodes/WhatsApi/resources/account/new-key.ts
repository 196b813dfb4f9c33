import type { Field } from '../../../shared/operation';

/** Warns of an output that holds a new API key. */
export const newKeyNotice = (displayName: string) =>
	({
		displayName: `${displayName} n8n keeps it with the saved execution: delete that afterwards.`,
		name: 'newKeyNotice',
		type: 'notice',
		default: '',
	}) as const satisfies Field;
