import type { Field } from '../../../shared/fields/field';
import { jidOf, readPeople } from '../../../shared/whatsapp/people';

/** People to do something with in a group. */
export const participants = {
	displayName: 'Participants',
	name: 'participants',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. +351 910 000 000, +351 920 000 000',
	description: 'Their phone numbers with the country code, or IDs, with commas between',
} as const satisfies Field;

/** Evolution takes no text that is shorter (group.schema.ts); an ID is always longer. */
const SHORTEST = 10;

/** As Evolution takes them, each once; throws ExplainedError for what is no person. */
export function participantsIn(text: string, countryCode?: string): string[] {
	const people = readPeople(text, participants.displayName, countryCode);
	return [...new Set(people.map((one) => (one.length < SHORTEST ? jidOf(one) : one)))];
}
