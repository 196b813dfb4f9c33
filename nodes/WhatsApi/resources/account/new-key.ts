import type { Field } from '../../../shared/fields/field';

/** Warns that the output contains a new API key. */
export const newKeyNotice = (displayName: string) =>
	({
		displayName: `${displayName} n8n also saves it with this execution, so delete the execution afterwards.`,
		name: 'newKeyNotice',
		type: 'notice',
		default: '',
	}) as const satisfies Field;
