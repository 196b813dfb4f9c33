import { randomBytes } from 'node:crypto';
import { isAtLeast, type Variant } from './variant.mts';

/** What stands in a message: one key of WhatsApp's protocol, such as conversation or imageMessage. */
export type Content = Record<string, unknown>;

export const statuses = [
	'ERROR',
	'PENDING',
	'SERVER_ACK',
	'DELIVERY_ACK',
	'READ',
	'PLAYED',
] as const;
export type Status = (typeof statuses)[number];

export interface Key {
	remoteJid: string;
	fromMe: boolean;
	id: string;
	/** Who wrote, in a group. */
	participant?: string;
	/** The other form, phone or `@lid`, of remoteJid and participant. */
	remoteJidAlt?: string | undefined;
	participantAlt?: string | undefined;
	addressingMode?: 'lid' | 'pn';
}

/** A message as sends answer it and messages.upsert delivers it. */
export interface Message {
	key: Key;
	pushName: string | null;
	status: Status | 'EDITED' | 'DELETED';
	message: Content;
	contextInfo?: Content | null;
	messageType: string;
	/** Seconds. */
	messageTimestamp: number;
	instanceId: string;
	source: 'android' | 'ios' | 'web' | 'unknown';
}

export interface Stored {
	/** The row's; not the one that WhatsApp knows. */
	id: string;
	raw: Message;
	/** Acknowledgements and edits, oldest first. */
	statuses: string[];
	/** Of media. */
	file?: Buffer;
}

/** Seconds, as WhatsApp counts. */
export const now = () => Math.floor(Date.now() / 1000);

/** An id as Baileys makes it for what the API sends. */
export const sentId = () => `3EB0${randomBytes(9).toString('hex').toUpperCase()}`;
/** An id as an Android phone makes it. */
export const phoneId = () => `AC${randomBytes(15).toString('hex').toUpperCase()}`;

/** The first key that is content (Baileys' getContentType). */
export function typeOf(content: Content): string {
	const type = Object.keys(content).find(
		(key) =>
			(key === 'conversation' || key.includes('Message')) &&
			key !== 'senderKeyDistributionMessage' &&
			key !== 'messageContextInfo',
	);
	return type ?? 'unknown';
}

/** An object inside of it, if there is one. */
export function inside(content: Content, key: string): Content | undefined {
	const value = content[key];
	return typeof value === 'object' && value !== null ? { ...value } : undefined;
}

/** Contents that say so where they have no context. */
const WITH_CONTEXT =
	/^(image|video|ptv|audio|sticker|document(WithCaption)?|location|contact|contactsArray)Message$/;

/** What prepareMessage makes of a content: plain text is always conversation, captions are unwrapped. */
export function prepared(
	content: Content,
	variant: Variant,
): Pick<Message, 'message' | 'messageType' | 'contextInfo'> {
	const type = typeOf(content);
	const contextInfo = isAtLeast(variant, '2.4.0')
		? inside(content, 'messageContextInfo')
		: inside(inside(content, type) ?? {}, 'contextInfo');
	const known = contextInfo ?? (WITH_CONTEXT.test(type) ? null : undefined);
	const context = known === undefined ? {} : { contextInfo: known };
	const { extendedTextMessage, documentWithCaptionMessage, ...rest } = content;
	if (extendedTextMessage !== undefined) {
		const conversation = inside(content, 'extendedTextMessage')?.['text'];
		return { message: { ...rest, conversation }, messageType: 'conversation', ...context };
	}
	if (documentWithCaptionMessage !== undefined) {
		const opened = inside(inside(content, 'documentWithCaptionMessage') ?? {}, 'message') ?? {};
		const { documentMessage } = opened;
		return { message: { ...rest, documentMessage }, messageType: 'documentMessage', ...context };
	}
	return { message: rest, messageType: type, ...context };
}
