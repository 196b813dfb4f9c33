import { email } from '../values/formats';
import type { Field } from './field';

/** What a record is called. */
export const nameField = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	required: true,
} as const satisfies Field;

export const emailField = {
	displayName: 'Email',
	name: 'email',
	type: 'string',
	default: '',
	format: email,
	placeholder: 'e.g. nathan@example.com',
} as const satisfies Field;
