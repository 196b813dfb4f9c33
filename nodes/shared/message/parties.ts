import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../values/json';
import { readAddress, samePerson } from '../whatsapp/address';
import type { Address } from '../whatsapp/address';

export interface Parties {
	/** Where a reply goes: the group or the person. */
	readonly chatId: string | undefined;
	/** The contact's number in digits; in a group, the sender's. */
	readonly phone: string | undefined;
	/** Undefined for own messages. */
	readonly senderId: string | undefined;
	readonly senderName: string | undefined;
	readonly isGroup: boolean;
}

/**
 * Reads the chat and the sender of a message. WhatsApp addresses people by phone number or by a hidden
 * ID (@lid), and may include the other one in an alternative field (Baileys, extractAddressingContext).
 */
export function readParties(data: IDataObject): Parties {
	const key = asObject(data.key);
	const isOwn = key.fromMe === true;
	const bare = key.addressingMode === 'lid' ? 'lid' : 's.whatsapp.net';
	const chat = readAddress(key.remoteJid, bare);
	const author = isOwn ? [] : authorIds(data, key);
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

/** Field names differ between engines and their versions. */
const authorIds = (data: IDataObject, key: IDataObject): unknown[] => [
	key.participant,
	key.participantAlt,
	key.participantPn,
	key.participantLid,
	data.participant,
	key.senderPn,
	key.cleanedSenderPn,
	key.senderLid,
];

/** If the name is unknown, engines fill in the sender's ID or its digits. */
function nameOf(pushName: unknown, sender: Address | undefined, ids: readonly unknown[]) {
	const name = asText(pushName)?.trim();
	if (sender === undefined || name === undefined) return undefined;
	const isId = [sender.id, ...ids].some((id) => id === name || asText(id)?.startsWith(`${name}@`));
	return isId ? undefined : name;
}
