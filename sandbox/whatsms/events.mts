import type { Campaign, Contact, Message, Ticket } from './state.mts';

/** Webhooks: "Available events". The sandbox raises message.ack only by hand. */
export const eventNames = [
	'message.received',
	'message.sent',
	'message.ack',
	'ticket.created',
	'ticket.updated',
	'ticket.closed',
	'contact.created',
	'contact.updated',
	'campaign.finished',
] as const;
export type EventName = (typeof eventNames)[number];

/** Webhooks: the data of the sample, message.received; that of message.sent is assumed to be alike. */
export function messageData(message: Message, ticket: Ticket, contact: Contact): object {
	const { id, body, fromMe, mediaType, createdAt } = message;
	return { message: { id, body, fromMe, mediaType, createdAt }, ...ticketData(ticket, contact) };
}

/** Of ticket.created, .updated and .closed: assumed, the sample without the message. */
export function ticketData({ id, status }: Ticket, contact: Contact): object {
	return { ticket: { id, status }, ...contactData(contact) };
}

/** Of contact.created and .updated: assumed, the sample's contact. */
export function contactData({ id, name, number }: Contact): object {
	return { contact: { id, name, number } };
}

/** Of campaign.finished: assumed, what the list shows of a campaign and its report needs. */
export function campaignData({ id, name, status, sentCount, failedCount }: Campaign): object {
	return { campaign: { id, name, status, sentCount, failedCount } };
}
