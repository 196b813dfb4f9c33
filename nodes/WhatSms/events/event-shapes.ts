import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../../shared/values/json';
import type { EventFields, Given } from '../../shared/trigger/event';
import { toChatInput } from '../../shared/message/chat-input';
import { fileNameOfUrl } from '../../shared/values/file-name';
import { statusOf } from '../responses';

interface Payload {
	/** The subject of the event: the message of message.received, the ticket of ticket.closed. */
	readonly record: IDataObject;
	readonly ticket: IDataObject;
	readonly contact: IDataObject;
	readonly account: string | undefined;
	/** A hash of the content, which tells apart two changes of a ticket in the same second. */
	readonly digest: string;
}

/**
 * An item to be, and the parts of its ID. Of a ticket, contact, or campaign, it also has the fields of the
 * record.
 */
type Shape = EventFields & { readonly id: readonly unknown[] } & {
	readonly [Name in OwnField]?: Given;
};

type OwnField =
	| 'campaignId'
	| 'channel'
	| 'chatInput'
	| 'contactId'
	| 'contactName'
	| 'extraInfo'
	| 'queueId'
	| 'queueName'
	| 'quotedMessageId'
	| 'senderName'
	| 'ticketStatus'
	| 'userId'
	| 'userName';

/** Flattens each event, by its name or the part of it before the dot. */
export const SHAPES = new Map<string, (payload: Payload) => Shape>(
	Object.entries({
		message,
		'message.received': (payload) => ({ ...message(payload), id: [payload.record.id] }),
		'message.sent': sentMessage,
		'message.ack': acknowledgement,
		ticket,
		contact,
		campaign,
	}),
);

function sentMessage(payload: Payload): Shape {
	return { ...message(payload), id: [payload.record.id], fromMe: true, ...sender({}) };
}

function message({ record, ticket, contact, account, digest }: Payload): Shape {
	return {
		id: [record.id, digest],
		messageId: record.id,
		timestamp: record.createdAt,
		chatId: ticket.id,
		phone: contact.number,
		...sender(record.fromMe === true ? {} : contact),
		text: record.body,
		messageType: record.mediaType ?? 'text',
		fromMe: record.fromMe,
		isGroup: contact.isGroup,
		quotedMessageId: record.quotedMsgId,
		media: record.mediaUrl ? { url: record.mediaUrl } : undefined,
		chatInput: chatInputOf(record),
		sessionId: joined(account, contact.number),
		channel: ticket.channel,
		ticketId: ticket.id,
		ticketStatus: ticket.status,
		contactId: contact.id,
	};
}

/** A file has no name but the one in its URL. */
function chatInputOf({ mediaType, mediaUrl, body }: IDataObject): string {
	const url = asText(mediaUrl) ?? '';
	const fileName = mediaType === 'document' && URL.canParse(url) ? fileNameOfUrl(url) : '';
	return toChatInput({ messageType: mediaType ?? 'text', text: body, media: { fileName } });
}

const sender = ({ id, name }: IDataObject) => ({ senderId: id, senderName: name });

function acknowledgement({ record, ticket, contact, account }: Payload): Shape {
	const messageId = record.id ?? record.messageId;
	return {
		id: [messageId, record.ack],
		messageId,
		status: statusOf(record.ack),
		chatId: ticket.id,
		phone: contact.number,
		sessionId: joined(account, contact.number),
		ticketId: ticket.id,
		contactId: contact.id,
	};
}

function ticket({ record, contact, account, digest }: Payload): Shape {
	const { id, ...rest } = scalars(record);
	const { user, queue } = record;
	return {
		...rest,
		id: [id, digest],
		chatId: id,
		phone: contact.number,
		sessionId: joined(account, contact.number),
		ticketId: id,
		contactId: contact.id,
		contactName: contact.name,
		userId: asObject(user).id ?? rest.userId,
		userName: asObject(user).name,
		queueId: asObject(queue).id ?? rest.queueId,
		queueName: asObject(queue).name,
	};
}

function contact({ record, account, digest }: Payload): Shape {
	const { id, number, ...rest } = scalars(record);
	return {
		...rest,
		id: [id, digest],
		phone: number,
		sessionId: joined(account, number),
		contactId: id,
		extraInfo: record.extraInfo,
	};
}

function campaign({ record, digest }: Payload): Shape {
	const { id, ...rest } = scalars(record);
	return { ...rest, id: [id, digest], campaignId: id };
}

/** The fields of a record without the records nested in it, which get field names of their own. */
const scalars = (record: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(record).filter(([, value]) => typeof value !== 'object'));

const joined = (first: unknown, second: unknown): string | undefined =>
	asText(first) && asText(second) && `${asText(first)}:${asText(second)}`;
