import { jidOf, readPeople } from '../../../shared/whatsapp/people';
import { participants } from '../../../shared/whatsapp/participants';

/** The minimum length in group.schema.ts; IDs are always longer. */
const SHORTEST = 10;

/** The participants in a text, without duplicates; throws ExplainedError for an entry that is not a person. */
export function participantsIn(text: string, countryCode?: string): string[] {
	const people = readPeople(text, participants.displayName, countryCode);
	return [...new Set(people.map((one) => (one.length < SHORTEST ? jidOf(one) : one)))];
}
