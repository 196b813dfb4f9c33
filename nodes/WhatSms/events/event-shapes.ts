import type { IDataObject } from 'n8n-workflow';
import { asText } from '../../shared/values/json';
import type { EventFields, Given } from '../../shared/trigger/event';
import { toChatInput } from '../../shared/message/chat-input';
import { statusOf } from '../responses';
import { readMedia } from './media';
import { readTicket } from './ticket';

interface Payload {
	/** The subject of the event: the message of message.received, the ticket of ticket.closed. */
	readonly record: IDataObject;
	readonly ticket: IDataObject;
	readonly contact: IDataObject;
	/** Of the message that the event brings along. */
	readonly messageId: Given;
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
	| 'chatInput'
	| 'contactName'
	| 'extraInfo'
	| 'queueName'
	| 'quotedMessageId'
	| 'senderName'
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
	const messageType = record.mediaType ?? 'text';
	const media = readMedia(record);
	return {
		id: [record.id, digest],
		messageId: record.id,
		timestamp: record.createdAt,
		chatId: ticket.id,
		phone: contact.number,
		...sender(record.fromMe === true ? {} : contact),
		text: record.body,
		messageType,
		fromMe: record.fromMe,
		isGroup: contact.isGroup,
		quotedMessageId: record.quotedMsgId,
		media,
		chatInput: toChatInput({ messageType, text: record.body, media }),
		sessionId: sessionId(account, contact),
		...readTicket(ticket),
		ticketId: ticket.id,
		contactId: contact.id,
	};
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
		sessionId: sessionId(account, contact),
		ticketId: ticket.id,
		contactId: contact.id,
	};
}

function ticket({ record, contact, messageId, account, digest }: Payload): Shape {
	const { id, ...rest } = scalars(record);
	return {
		...rest,
		...readTicket(record),
		ticketStatus: undefined,
		id: [id, digest],
		messageId,
		chatId: id,
		phone: contact.number,
		sessionId: sessionId(account, contact),
		ticketId: id,
		contactId: contact.id,
		contactName: contact.name,
	};
}

function contact({ record, account, digest }: Payload): Shape {
	const { id, number, ...rest } = scalars(record);
	return {
		...rest,
		id: [id, digest],
		phone: number,
		sessionId: sessionId(account, record),
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

/**
 * The conversation with a contact. Some have no number (on Telegram); one of which only the ID is known may
 * have one.
 */
function sessionId(account: unknown, { number, name, id }: IDataObject): string | undefined {
	const person = asText(number) || (name ? asText(id) : undefined);
	return asText(account) && person && `${asText(account)}:${person}`;
}
