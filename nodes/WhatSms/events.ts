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
	const payload: Payload = {
		record: object(data[kind] ?? data),
		ticket: object(data.ticket),
		contact: object(data.contact),
		account: text(raw.tenantId),
		timestamp: text(raw.timestamp),
	};
	const shaped = (SHAPES[event] ?? SHAPES[kind])?.(payload) ?? {};
	return [
		{
			event,
			// Without a record's own id, the same bytes are the same event.
			id: text(shaped.id) ?? createHash('sha256').update(JSON.stringify(raw)).digest('hex'),
			...present({ timestamp: payload.timestamp, gateway: 'whatSms', account: payload.account }),
			...present({ ...shaped, id: undefined }),
			raw,
		},
	];
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
const SHAPES: Record<string, (payload: Payload) => IDataObject> = {
	message: ({ record: message, ticket, contact, account }) => ({
		id: message.id,
		timestamp: message.createdAt,
		chatId: ticket.id,
		phone: contact.number,
		...(message.fromMe !== true && { senderId: contact.id, senderName: contact.name }),
		text: message.body,
		messageType: message.mediaType ?? 'text',
		fromMe: message.fromMe,
		isGroup: contact.isGroup,
		quotedMessageId: message.quotedMsgId,
		media: message.mediaUrl ? { url: message.mediaUrl } : undefined,
		chatInput: message.body,
		sessionId: contact.number ? `${account}:${text(contact.number)}` : undefined,
		ticketId: ticket.id,
		ticketStatus: ticket.status,
		contactId: contact.id,
	}),
	'message.ack': ({ record: message, ticket, contact }) => ({
		id: `${text(message.id)}:${text(message.ack)}`,
		messageId: message.id,
		status: statusOf(message.ack),
		phone: contact.number,
		ticketId: ticket.id,
		contactId: contact.id,
	}),
	ticket: ({ record: { id, ...ticket }, contact, timestamp }) => ({
		id: `${text(id)}:${timestamp}`,
		...ticket,
		ticketId: id,
		contactId: contact.id ?? object(ticket.contact).id,
	}),
	contact: ({ record: { id, ...contact }, timestamp }) => ({
		id: `${text(id)}:${timestamp}`,
		...contact,
		contactId: id,
	}),
	campaign: ({ record: { id, ...campaign } }) => ({ id, ...campaign, campaignId: id }),
};

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
