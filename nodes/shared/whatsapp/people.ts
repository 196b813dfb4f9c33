import { entriesOf } from './entries';
import { personWith } from './id-formats';
import { chatKey, readAddress } from './address';
import { readValue } from '../fields/read-value';

/** The JID of a chat; bare digits become that of a person. */
export const jidOf = (chat: string): string => readAddress(chat)?.id ?? chat;

/** The same for all spellings of a person's number: their messages stay in order. For comparison only. */
export const chatOrderingKey = (chat: unknown): string => chatKey(chat) ?? String(chat);

export const isGroup = (chat: string): boolean => readAddress(chat)?.kind === 'group';

export const isPerson = (chat: string): boolean => readAddress(chat)?.kind === 'person';

/** The phone number in an ID; undefined for groups and hidden IDs (@lid), which cannot be looked up. */
export const phoneOf = (chat: unknown): string | undefined => readAddress(chat)?.phone;

/** The people in a list separated by commas or line breaks; throws ExplainedError for an entry that is not a person. */
export function readPeople(text: string, displayName: string, countryCode = ''): string[] {
	const format = personWith(countryCode);
	const field = { displayName, name: '', type: 'string', default: '', format } as const;
	return entriesOf(text).map((one) => String(readValue(field, one, displayName, '')));
}
