import type { IDataObject } from 'n8n-workflow';
import { bound } from '../../shared/message/bound-payload';
import { toChatInput } from '../../shared/message/chat-input';
import type { GatewayEvent } from '../../shared/trigger/event';
import { accountEventId, digestOf } from '../../shared/trigger/event-id';
import { fileNameOfUrl } from '../../shared/values/file-name';
import { asObject, asText, omitEmpty, readWebLink } from '../../shared/values/json';
import { statusOf } from '../responses';
import { campaign, contact, readTicket, sessionId, ticket } from './records';
import type { Payload, Shape } from './records';

/** Flattens each event, by its name or the part of it before the dot. */
const SHAPES = new Map<string, (payload: Payload) => Shape>(
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

/**
 * Reads a webhook payload. The docs (https://whatsms.pt/en/docs, Webhooks) show only the data of
 * message.received; other events are assumed to have the same records, wrapped in their name or bare.
 */
export function readEvents(payload: IDataObject): GatewayEvent[] {
	const { value, truncated } = bound(payload);
	const raw = asObject(value);
	const event = asText(raw.event);
	if (!event) return [];
	const data = asObject(raw.data);
	const kind = event.split('.', 1)[0] ?? '';
	const account = asText(raw.tenantId);
	const timestamp = asText(raw.timestamp);
	const record = asObject(data[kind] ?? data);
	// What was cut off counts, too; when it was sent does not, where the record says when it changed.
	const digest = digestOf(event, account, record.updatedAt ? payload.data : payload);
	const shape = SHAPES.get(event) ?? SHAPES.get(kind);
	const { id = [], ...shaped } =
		shape?.({
			record,
			ticket: { id: data.ticketId ?? record.ticketId, ...asObject(data.ticket) },
			contact: {
				id: data.contactId ?? record.contactId,
				...asObject(data.contact ?? record.contact),
			},
			messageId: asObject(data.message).id ?? data.messageId,
			account,
			digest,
		}) ?? {};
	const known = {
		event,
		// If the record has no ID, events with equal content are duplicates.
		id: (id.length > 0 && accountEventId(account, ...id)) || digest,
		gateway: 'whatSms',
		...omitEmpty({ account, truncated }),
	};
	return [{ ...known, ...omitEmpty({ timestamp }), ...omitEmpty(shaped), ...known, raw }];
}

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

/** https://whatsms.pt/en/docs, Ticket messages: "image | document | audio | video". */
const KINDS = new Set(['image', 'document', 'audio', 'video']);

/**
 * The file of a message; undefined if it has none. Its URL is in the messages of a ticket, and undocumented
 * in Message Received. A document has no name but the one in its URL.
 */
export function readMedia({ mediaType, mediaUrl }: IDataObject): IDataObject | undefined {
	const kind = KINDS.has(asText(mediaType) ?? '') ? mediaType : undefined;
	const url = readWebLink(mediaUrl);
	const fileName = kind === 'document' && url ? fileNameOfUrl(url) : undefined;
	return kind || url ? omitEmpty({ kind, fileName, url }) : undefined;
}
