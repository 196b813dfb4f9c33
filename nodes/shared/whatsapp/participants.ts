import type { Field } from '../fields/field';

/** People in a group, by phone number or ID. */
export const participants = {
	displayName: 'Participants',
	name: 'participants',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. +351 910 000 000, +351 920 000 000',
	description: 'Phone numbers (with country code) or IDs, separated by commas',
} as const satisfies Field;
