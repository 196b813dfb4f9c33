import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import type { GatewayEvent } from '../shared/trigger-gateway';
import { statusOf } from './status';

/**
 * Reads a webhook's payload. The docs (https://whatsms.pt/en/docs, Webhooks) show only the data of
 * message.received; the other events are read as the same records, wrapped in their name or bare.
 */
export function readEvents(raw: IDataObject): GatewayEvent[] {
	const event = text(raw.event);
	if (event === undefined) return [];
	const data = object(raw.data);
	const kind = event.split('.', 1)[0] ?? '';
	const account = text(raw.tenantId);
	const timestamp = text(raw.timestamp);
	const payload: Payload = {
		record: object(data[kind] ?? data),
		ticket: object(data.ticket),
		contact: object(data.contact),
		account,
		timestamp,
	};
	const shaped = (SHAPES.get(event) ?? SHAPES.get(kind))?.(payload) ?? {};
	const known = {
		event,
		// Without a record's own id, the same content is the same event.
		id: text(shaped.id) ?? createHash('sha256').update(JSON.stringify(raw)).digest('hex'),
		gateway: 'whatSms',
	};
	return [{ ...known, ...present({ timestamp, account, ...shaped }), ...known, raw }];
}

interface Payload {
	/** What the event is about: the message of message.received, the ticket of ticket.closed. */
	record: IDataObject;
	ticket: IDataObject;
	contact: IDataObject;
	account: string | undefined;
	timestamp: string | undefined;
}

/** By the event's whole name, or by the part before its dot. */
const SHAPES = new Map<string, (payload: Payload) => IDataObject>(
	Object.entries({ 'message.ack': acknowledgement, message, ticket, contact, campaign }),
);

function message({ record, ticket, contact, account }: Payload): IDataObject {
	const phone = text(contact.number);
	return {
		id: record.id,
		timestamp: record.createdAt,
		chatId: ticket.id,
		phone,
		...(record.fromMe !== true && { senderId: contact.id, senderName: contact.name }),
		text: record.body,
		messageType: record.mediaType ?? 'text',
		fromMe: record.fromMe,
		isGroup: contact.isGroup,
		quotedMessageId: record.quotedMsgId,
		media: record.mediaUrl ? { url: record.mediaUrl } : undefined,
		chatInput: record.body,
		sessionId: joined(account, phone),
		ticketId: ticket.id,
		ticketStatus: ticket.status,
		contactId: contact.id,
	};
}

function acknowledgement({ record, ticket, contact }: Payload): IDataObject {
	return {
		id: joined(record.id, record.ack),
		messageId: record.id,
		status: statusOf(record.ack),
		phone: contact.number,
		ticketId: ticket.id,
		contactId: contact.id,
	};
}

function ticket({ record: { id, ...rest }, contact, timestamp }: Payload): IDataObject {
	const contactId = contact.id ?? object(rest.contact).id;
	return { id: joined(id, timestamp), ...rest, ticketId: id, contactId };
}

function contact({ record: { id, ...rest }, timestamp }: Payload): IDataObject {
	return { id: joined(id, timestamp), ...rest, contactId: id };
}

function campaign({ record: { id, ...rest } }: Payload): IDataObject {
	return { id, ...rest, campaignId: id };
}

const joined = (first: unknown, second: unknown): string | undefined =>
	text(first) && text(second) && `${text(first)}:${text(second)}`;

const present = (values: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(values).filter(
			([, value]) => value !== undefined && value !== null && value !== '',
		),
	);

const text = (value: unknown): string | undefined =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

const object = (value: unknown): IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as IDataObject)
		: {};
