import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../values/json';
import { readAddress, samePerson } from '../whatsapp/address';
import type { Address } from '../whatsapp/address';

export interface Parties {
	/** Where an answer goes: the group, or else the person. */
	readonly chatId: string | undefined;
	/** The contact's; in a group, the sender's. */
	readonly phone: string | undefined;
	/** An own message has no sender. */
	readonly senderId: string | undefined;
	readonly senderName: string | undefined;
	readonly isGroup: boolean;
}

/**
 * Who talks with whom. WhatsApp addresses people by phone number or by a hidden ID (@lid), and may
 * say the other one beside it, in either order (Baileys, extractAddressingContext).
 */
export function readParties(data: IDataObject): Parties {
	const key = asObject(data.key);
	const isOwn = key.fromMe === true;
	const bare = key.addressingMode === 'lid' ? 'lid' : 's.whatsapp.net';
	const chat = readAddress(key.remoteJid, bare);
	const author = isOwn ? [] : authorsIds(data, key);
	const isDirect = chat === undefined || chat.kind === 'person';
	const person = isDirect
		? samePerson([key.remoteJid, key.remoteJidAlt, ...author], bare)
		: samePerson(author, bare);
	const sender = isOwn ? undefined : person;
	const answered = chat?.kind === 'broadcast' || isDirect ? (person ?? chat) : chat;
	return {
		chatId: answered?.id,
		phone: person?.phone,
		senderId: sender?.id,
		senderName: nameOf(data.pushName, sender, author),
		isGroup: chat?.kind === 'group',
	};
}

/** Older engines and their relatives have other names for the same. */
const authorsIds = (data: IDataObject, key: IDataObject): unknown[] => [
	key.participant,
	key.participantAlt,
	key.participantPn,
	key.participantLid,
	data.participant,
	key.senderPn,
	key.cleanedSenderPn,
	key.senderLid,
];

/** Where no name is known, the engine writes the sender's ID or its digits in its place. */
function nameOf(given: unknown, sender: Address | undefined, ids: readonly unknown[]) {
	const name = asText(given)?.trim();
	if (sender === undefined || name === undefined) return undefined;
	const isId = [sender.id, ...ids].some((id) => id === name || asText(id)?.startsWith(`${name}@`));
	return isId ? undefined : name;
}
