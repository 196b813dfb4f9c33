import type { Field } from '../../../shared/fields/field';
import { jidOf, readPeople } from '../../../shared/whatsapp/people';

/** The people to add, remove, promote, or demote. */
export const participants = {
	displayName: 'Participants',
	name: 'participants',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. +351 910 000 000, +351 920 000 000',
	description: 'Phone numbers (with country code) or IDs, separated by commas',
} as const satisfies Field;

/** The minimum length in group.schema.ts; IDs are always longer. */
const SHORTEST = 10;

/** The participants in a text, without duplicates; throws ExplainedError for an entry that is not a person. */
export function participantsIn(text: string, countryCode?: string): string[] {
	const people = readPeople(text, participants.displayName, countryCode);
	return [...new Set(people.map((one) => (one.length < SHORTEST ? jidOf(one) : one)))];
}
