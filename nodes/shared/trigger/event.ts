import type { IDataObject } from 'n8n-workflow';
import type { EncryptedFile } from '../message/encrypted-file';

/** A value that a stranger sent: it may be of any kind. */
export type Given = IDataObject[string];

/** The fields of events that gateways name alike, as far as the engine reads them. A gateway has others of its own. */
export type EventFields = {
	readonly timestamp?: Given;
	readonly gateway?: Given;
	readonly account?: Given;
	readonly messageId?: Given;
	/** Of a message's delivery, or of what else the event is about. */
	readonly status?: Given;
	readonly chatId?: Given;
	readonly phone?: Given;
	readonly senderId?: Given;
	readonly text?: Given;
	readonly messageType?: Given;
	readonly fromMe?: Given;
	readonly sentBy?: Given;
	readonly isGroup?: Given;
	readonly isMentioned?: Given;
	readonly album?: Given;
	readonly media?: Given;
	readonly choice?: Given;
	readonly reaction?: Given;
	readonly quotedMessageId?: Given;
	readonly quotedText?: Given;
	readonly sessionId?: Given;
	/** Where the gateway has tickets: the one that a message belongs to. */
	readonly ticketId?: Given;
	/** Where the gateway has contacts: the one that the event is about. */
	readonly contactId?: Given;
	/** What is known of that ticket: null where it has none, undefined where it isn't known. */
	readonly channel?: Given;
	readonly ticketStatus?: Given;
	readonly queueId?: Given;
	readonly userId?: Given;
	/** Becomes the file of the item. */
	readonly attachment?: Attachment | EncryptedFile | undefined;
	/** Where something was left out of `raw`, because it was too long, too deep, or too much. */
	readonly truncated?: Given;
	/** What the gateway sent, within limits. */
	readonly raw?: Given;
};

/** What happened at the gateway, in the shape that the workflow gets. */
export type GatewayEvent = EventFields & {
	/** The event's name at the gateway, as the Events parameter offers it. */
	readonly event: string;
	/** The same for every delivery of the same event, and for no other event of that name. */
	readonly id: string;
};

/** A file inside an event: it never gets into the item's JSON. */
export type Attachment = {
	readonly base64: string;
	readonly mimeType?: string;
	readonly fileName?: string;
};

/** A file at a URL. */
export type RemoteFile = {
	readonly url: string;
	readonly fileName?: string;
};
