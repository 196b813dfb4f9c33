import { asText } from '../values/json';
import { phoneKey } from './same-phone';

/** A parsed WhatsApp ID (JID). */
export interface Address {
	/** `user@server`, without the device. */
	readonly id: string;
	readonly kind: 'person' | 'group' | 'broadcast' | 'newsletter';
	/** In digits; undefined for hidden IDs (@lid) and for chats that are not a person. */
	readonly phone: string | undefined;
}

const ID = /^(status|\d{1,30}(?:-\d{1,30})?)(?:_\d{1,3})?(?::\d{1,5})?(?:@([a-z.]{1,20}))?$/;

const KINDS = new Map<string, Address['kind']>([
	['s.whatsapp.net', 'person'],
	['lid', 'person'],
	['g.us', 'group'],
	['broadcast', 'broadcast'],
	['newsletter', 'newsletter'],
]);
/** Alternative names of servers. */
const ALIASES = new Map([
	['c.us', 's.whatsapp.net'],
	['hosted', 's.whatsapp.net'],
	['hosted.lid', 'lid'],
]);

/** Parses an ID; undefined if it is none. `bare` is the server of an ID without one. */
export function readAddress(value: unknown, bare = 's.whatsapp.net'): Address | undefined {
	const [, user = '', suffix = bare] = ID.exec(asText(value) ?? '') ?? [];
	const server = ALIASES.get(suffix) ?? suffix;
	const kind = KINDS.get(server);
	if (user === '' || kind === undefined) return undefined;
	return {
		id: `${user}@${server}`,
		kind,
		phone: server === 's.whatsapp.net' ? user : undefined,
	};
}

/** Of several IDs of one person, the one with a phone number, else the first. */
export function samePerson(values: readonly unknown[], bare?: string): Address | undefined {
	const people = values
		.map((value) => readAddress(value, bare))
		.filter((address) => address?.kind === 'person');
	return people.find((person) => person?.phone) ?? people[0];
}

/** Equal for all IDs of a chat, however its phone number is spelled. For comparison only. */
export function chatKey(value: unknown): string | undefined {
	const address = readAddress(value);
	return address?.phone === undefined ? address?.id : phoneKey(address.phone);
}
