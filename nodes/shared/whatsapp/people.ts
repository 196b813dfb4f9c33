import { entriesOf } from './entries';
import { personWith } from './id-formats';
import { readAddress } from './address';
import { readValue } from '../fields/read-value';

/** The ID of a chat: of digits, that of the person. */
export const jidOf = (chat: string): string => readAddress(chat)?.id ?? chat;

export const isGroup = (chat: string): boolean => readAddress(chat)?.kind === 'group';

/** Only a phone number can be looked up; a group or a hidden ID (@lid) has none. */
export const phoneOf = (chat: unknown): string | undefined => readAddress(chat)?.phone;

/** The people in a text, with commas or line breaks between; throws ExplainedError for one that is none. */
export function readPeople(text: string, displayName: string, countryCode = ''): string[] {
	const format = personWith(countryCode);
	const field = { displayName, name: '', type: 'string', default: '', format } as const;
	return entriesOf(text).map((one) => String(readValue(field, one, displayName, '')));
}
