import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../values/json';
import { readContent } from './content';
import { readContext } from './context';
import type { MessageType } from './message-types';
import { readParties } from './parties';
import { readTimestamp } from './timestamp';
import { omitEmpty } from '../values/omit-empty';

/** The account that a message came to. */
export interface Account {
	/** Its name at the gateway. */
	readonly id: string | undefined;
	/** Its own WhatsApp IDs, as far as they are known. */
	readonly own: readonly unknown[];
	/** What its own messages in this event were sent by. */
	readonly sentBy: 'phone' | 'api';
}

/** A message in the shape that all gateways share; what is not there is absent. */
export type Message = {
	/** With `chatId` and `fromMe`, what names it to the gateway. */
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
	/** In a group: whether the account is meant. Absent where that cannot be told. */
	isMentioned?: boolean;
	quotedMessageId?: string;
	quotedText?: string;
	choice?: IDataObject;
	reaction?: IDataObject;
	location?: IDataObject;
	contacts?: IDataObject[];
	/** How many images and videos follow. */
	album?: IDataObject;
	ad?: IDataObject;
	media?: IDataObject;
	chatInput?: string;
	sessionId?: string;
};

/**
 * Reads a message of WhatsApp Web (Baileys' WAMessage: key, pushName, message, messageTimestamp) out
 * of a `bounded` payload; undefined for what the apps only tell each other.
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
			chatInput: text,
			sessionId: sessionId(account.id, parties),
		}),
	};
}

/** What names a conversation: the phone number stays when WhatsApp changes to hidden IDs (@lid). */
export function sessionId(
	account: string | undefined,
	{ chatId, phone, isGroup }: { chatId?: unknown; phone?: unknown; isGroup?: unknown },
): string | undefined {
	const chat = asText(isGroup === true ? chatId : (phone ?? chatId));
	return account && chat ? `${account}:${chat}` : undefined;
}
