import type { IDataObject } from 'n8n-workflow';
import type { EventFields, GatewayEvent, Given } from '../../shared/trigger/event';
import { asObject, asText } from '../../shared/values/json';

/** An event by its records. */
export interface Payload {
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
export type Shape = EventFields & { readonly id: readonly unknown[] } & {
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

export function ticket({ record, contact, messageId, account, digest }: Payload): Shape {
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

export function contact({ record, account, digest }: Payload): Shape {
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

export function campaign({ record, digest }: Payload): Shape {
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
export function sessionId(account: unknown, { number, name, id }: IDataObject): string | undefined {
	const person = asText(number) || (name ? asText(id) : undefined);
	return asText(account) && person && `${asText(account)}:${person}`;
}

type TicketField = 'channel' | 'ticketStatus' | 'queueId' | 'userId';

/** The fields of an event that its ticket gives: undefined where it doesn't show them, null where it has none. */
export function readTicket(ticket: IDataObject) {
	return {
		channel: ticket.channel,
		ticketStatus: ticket.status,
		queueId: idOf(ticket, 'queue'),
		queueName: asObject(ticket.queue).name,
		userId: idOf(ticket, 'user'),
		userName: asObject(ticket.user).name,
	} satisfies EventFields & Readonly<Record<string, Given>>;
}

/** `{queue: {id}}`, `{queueId}`, or nothing. */
function idOf(ticket: IDataObject, name: 'queue' | 'user'): Given {
	const record = ticket[name];
	const id = asObject(record).id ?? asText(record) ?? ticket[`${name}Id`];
	return id ?? (name in ticket || `${name}Id` in ticket ? null : undefined);
}

/** What an event says about its ticket: null where that has none, undefined where the event doesn't say. */
export function ticketField(event: GatewayEvent, name: TicketField): Given {
	if (event[name] !== undefined) return event[name];
	const data = asObject(asObject(event.raw).data);
	const isTicket = event.event.startsWith('ticket.');
	return readTicket(asObject(data.ticket ?? (isTicket ? data : undefined)))[name];
}
