import type { IDataObject } from 'n8n-workflow';
import type { EventFields, GatewayEvent, Given } from '../../shared/trigger/event';
import { asObject, asText } from '../../shared/values/json';

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
