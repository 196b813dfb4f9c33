import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, omitEmpty } from '../values/json';
import { toChatInput } from './chat-input';
import { readContent } from './content';
import { readContext } from './context';
import type { MessageType } from './message-types';
import { readParties } from './parties';
import { readTimestamp } from './timestamp';

/** The account that received or sent a message. */
export interface Account {
	/** Its ID at the gateway: the tenant, session, or instance. */
	readonly id: string | undefined;
	/** Its known WhatsApp IDs. */
	readonly own: readonly unknown[];
	/** The origin of its own messages in this event. */
	readonly sentBy: 'phone' | 'api';
}

/** A message in the shape that all gateways share. Unknown fields are absent, not null. */
export type Message = {
	/** Identifies it to the gateway together with `chatId` and `fromMe`. */
	messageId?: string;
	/** ISO 8601. */
	timestamp?: string;
	account?: string;
	chatId?: string;
	phone?: string;
	senderId?: string;
	senderName?: string;
	text?: string;
	messageType: MessageType;
	fromMe: boolean;
	sentBy: 'contact' | 'phone' | 'api';
	isGroup: boolean;
	mentions?: string[];
	/** In groups: whether the account is mentioned or quoted. Absent if unknown. */
	isMentioned?: boolean;
	quotedMessageId?: string;
	quotedText?: string;
	choice?: IDataObject;
	reaction?: IDataObject;
	location?: IDataObject;
	contacts?: IDataObject[];
	/** `{images, videos}`: how many of each follow. */
	album?: IDataObject;
	ad?: IDataObject;
	media?: IDataObject;
	/** The text, else what the message is: "[Image]". */
	chatInput?: string;
	sessionId?: string;
};

/**
 * Reads Baileys' WAMessage (key, pushName, message, messageTimestamp) from a payload that went through
 * `boundPayload`; undefined for messages between clients, which have nothing for people.
 */
export function readMessage(data: IDataObject, account: Account): Message | undefined {
	const content = readContent(asObject(data.message));
	if (!content) return undefined;
	const { messageType, text, media, details, contextInfo } = content;
	const key = asObject(data.key);
	const fromMe = key.fromMe === true;
	const parties = readParties(data);
	const context = { ...asObject(data.contextInfo), ...contextInfo };
	return {
		...omitEmpty({
			messageId: asText(key.id),
			timestamp: readTimestamp(data.messageTimestamp),
			account: account.id,
			...parties,
			text,
		}),
		messageType,
		fromMe,
		sentBy: fromMe ? account.sentBy : 'contact',
		isGroup: parties.isGroup,
		...omitEmpty({
			...readContext(context, parties.isGroup, account.own),
			...details,
			media,
			chatInput: toChatInput({ messageType, text, media, ...details }),
			sessionId: sessionId(account.id, parties),
		}),
	};
}

/** The key of a conversation, `account:phone`: a phone number stays when WhatsApp switches to hidden IDs (@lid). */
export function sessionId(
	account: string | undefined,
	{ chatId, phone, isGroup }: { chatId?: unknown; phone?: unknown; isGroup?: unknown },
): string | undefined {
	const chat = asText(isGroup === true ? chatId : (phone ?? chatId));
	return account && chat ? `${account}:${chat}` : undefined;
}
