import { asText } from '../values/json';
import { phoneKey } from './same-phone';

/** Whom or what a WhatsApp ID names. */
export interface Address {
	/** Without the device, and always with the server behind it. */
	readonly id: string;
	readonly kind: 'person' | 'group' | 'broadcast' | 'newsletter';
	/** Digits. A person who is known by a hidden ID (@lid) only has none. */
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
/** Other names of the same servers. */
const ALIASES = new Map([
	['c.us', 's.whatsapp.net'],
	['hosted', 's.whatsapp.net'],
	['hosted.lid', 'lid'],
]);

/** Reads an ID; `bare` is the server of one that is nothing but digits. */
export function readAddress(value: unknown, bare = 's.whatsapp.net'): Address | undefined {
	const [, user = '', given = bare] = ID.exec(asText(value) ?? '') ?? [];
	const server = ALIASES.get(given) ?? given;
	const kind = KINDS.get(server);
	if (user === '' || kind === undefined) return undefined;
	return {
		id: `${user}@${server}`,
		kind,
		phone: server === 's.whatsapp.net' ? user : undefined,
	};
}

/** The person whom all these IDs name: by phone number, if one of them is one. */
export function samePerson(values: readonly unknown[], bare?: string): Address | undefined {
	const people = values
		.map((value) => readAddress(value, bare))
		.filter((address) => address?.kind === 'person');
	return people.find((person) => person?.phone) ?? people[0];
}

/** The same for all IDs of a chat, however its phone number is spelled. Only to compare. */
export function chatKey(value: unknown): string | undefined {
	const address = readAddress(value);
	return address?.phone === undefined ? address?.id : phoneKey(address.phone);
}
