import { type Content, kindOf, textOf } from './content.mts';
import { isGroup, userOf } from './jid.mts';
import type { Message, Session } from './state.mts';
import type { Variant } from './variant.mts';

/** Webhooks, Event types. */
export const eventNames = [
	'message.received',
	'message.sent',
	'session.connected',
	'session.disconnected',
	'presence.update',
] as const;
export type EventName = (typeof eventNames)[number];

/** The data of message.received and message.sent, "{ ... }" in the docs: all of it assumed. */
export function messageData(
	message: Message,
	session: Session,
	shape: Variant['eventData'],
): object {
	if (shape === 'flat') return flat(message, session);
	const whole = baileys(message);
	if (shape === 'baileys') return whole;
	if (shape === 'message') return { message: whole };
	const phone = isGroup(message.chat) ? 'cleanedParticipantPn' : 'cleanedSenderPn';
	const key = { ...whole.key, [phone]: userOf(message.sender) };
	return { messages: { ...whole, key, messageBody: textOf(message.content) } };
}

interface BaileysMessage {
	key: Readonly<Record<string, unknown>>;
	message: Content;
	pushName?: string;
	messageTimestamp: number;
}

/** Where the number is hidden, it stands in the Alt field (Baileys 7). */
function baileys({ id, chat, sender, lid, fromMe, ...message }: Message): BaileysMessage {
	const { content, senderName, timestamp: messageTimestamp } = message;
	const inGroup = isGroup(chat);
	const hidden = lid === null ? {} : { addressingMode: 'lid' };
	const participant = inGroup && !fromMe ? { participant: lid ?? sender } : {};
	const alternative = lid === null ? {} : { [inGroup ? 'participantAlt' : 'remoteJidAlt']: sender };
	const remoteJid = inGroup ? chat : (lid ?? chat);
	return {
		key: { remoteJid, fromMe, id, ...participant, ...alternative, ...hidden },
		message: content,
		...(senderName !== null && { pushName: senderName }),
		messageTimestamp,
	};
}

function flat(message: Message, { phoneNumber }: Session): object {
	const { id, chat, sender, fromMe, content, senderName, timestamp } = message;
	const inGroup = isGroup(chat);
	const other = inGroup ? chat : userOf(chat);
	return {
		id,
		from: fromMe ? phoneNumber : other,
		to: fromMe ? other : phoneNumber,
		...(inGroup && !fromMe && { participant: userOf(sender) }),
		fromMe,
		text: textOf(content),
		type: kindOf(content),
		...fileOf(content),
		...(senderName !== null && { pushName: senderName }),
		timestamp,
		isGroup: inGroup,
	};
}

/** Where a flat record has what the content says of its file: assumed. */
function fileOf(content: Content): object {
	const { mediaUrl, ...described } = content;
	const [body] = Object.values(described);
	if (typeof body !== 'object' || body === null) return {};
	const { mimetype, fileName, url = mediaUrl, mediaKey } = body as Record<string, unknown>;
	return { mimetype, fileName, url, mediaKey };
}

/** The data of session.connected and session.disconnected: assumed. */
export function sessionData({ status, phoneNumber }: Session, reason?: string): object {
	return { status, phoneNumber, ...(reason !== undefined && { reason }) };
}

/** The data of presence.update: assumed after Baileys, or flat. */
export function presenceData(jid: string, presence: string, shape: Variant['eventData']): object {
	return shape === 'flat'
		? { from: userOf(jid), presence }
		: { id: jid, presences: { [jid]: { lastKnownPresence: presence } } };
}
