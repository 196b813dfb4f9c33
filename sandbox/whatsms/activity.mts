import { randomUUID } from 'node:crypto';
import type { KeepFile } from '../files.mts';
import { timestamp } from '../timestamp.mts';
import { campaignData, contactData, type EventName, messageData, ticketData } from './events.mts';
import type {
	ContactChange,
	NewCampaign,
	NewContact,
	NewMessage,
	NewTicket,
	TicketChange,
} from './fields.mts';
import type { Campaign, Contact, Message, State, Ticket } from './state.mts';

/** Tells the webhook, if there is one. */
export type Raise = (event: EventName, data: object) => void;

/** What can happen at the gateway, each with the event that it raises; the input is valid by now. */
export class Activity {
	constructor(
		readonly state: State,
		readonly raise: Raise,
		readonly keepFile: KeepFile,
	) {}

	createContact(fields: NewContact): Contact {
		const now = timestamp();
		const given = { email: null, profilePicUrl: null, extraInfo: [], ...fields };
		const contact: Contact = { id: randomUUID(), ...given, createdAt: now, updatedAt: now };
		this.state.contacts.set(contact.id, contact);
		this.raise('contact.created', contactData(contact));
		return contact;
	}

	updateContact(contact: Contact, change: ContactChange): void {
		Object.assign(contact, change, { updatedAt: timestamp() });
		this.raise('contact.updated', contactData(contact));
	}

	/** Without a status "open", without a channel "whatsapp": assumed from the sample. */
	createTicket(fields: NewTicket): Ticket {
		const now = timestamp();
		const defaults = { status: 'open', channel: 'whatsapp' } as const;
		const none = { whatsappId: null, queueId: null, userId: null, aiAgentId: null };
		const given = { ...defaults, ...none, ...fields };
		const ticket: Ticket = { id: randomUUID(), ...given, createdAt: now, updatedAt: now };
		this.state.tickets.set(ticket.id, ticket);
		this.raise('ticket.created', ticketData(ticket, this.state.contactOf(ticket)));
		return ticket;
	}

	/** Closing raises ticket.closed and not ticket.updated as well: assumed. */
	updateTicket(ticket: Ticket, change: TicketChange): void {
		const closes = change.status === 'closed' && ticket.status !== 'closed';
		Object.assign(ticket, change, { updatedAt: timestamp() });
		const data = ticketData(ticket, this.state.contactOf(ticket));
		this.raise(closes ? 'ticket.closed' : 'ticket.updated', data);
	}

	/** Ticket messages: a fresh send has ack 1. One that came in has 3, as in the list's sample. */
	addMessage(ticket: Ticket, fields: NewMessage, fromMe: boolean): Message {
		const none = { mediaType: null, mediaUrl: null, quotedMsgId: null };
		const given = { ...none, ...fields, fromMe, ack: fromMe ? 1 : 3, createdAt: timestamp() };
		const message: Message = { id: randomUUID(), ticketId: ticket.id, ...given };
		this.state.messages.set(message.id, message);
		this.state.news.emit('message', message);
		const data = messageData(message, ticket, this.state.contactOf(ticket));
		this.raise(fromMe ? 'message.sent' : 'message.received', data);
		return message;
	}

	/** That this raises ticket.updated is assumed: "Ticket updated (status, agent, queue)". */
	assignAgent(ticket: Ticket, aiAgentId: string | null): void {
		Object.assign(ticket, { aiAgentId, updatedAt: timestamp() });
		this.raise('ticket.updated', ticketData(ticket, this.state.contactOf(ticket)));
	}

	createCampaign(fields: NewCampaign): Campaign {
		const none = { whatsappId: null, contactGroupId: null, scheduledAt: null };
		const start = { status: 'pending', sentCount: 0, failedCount: 0 } as const;
		const given = { ...none, ...start, ...fields, createdAt: timestamp() };
		const campaign: Campaign = { id: randomUUID(), ...given };
		this.state.campaigns.set(campaign.id, campaign);
		return campaign;
	}

	startCampaign(campaign: Campaign): void {
		campaign.status = 'running';
	}

	/** Each contact was written to once, or could not be. */
	finishCampaign(campaign: Campaign): void {
		const numbers = [...this.state.contacts.values()].map(({ number }) => number);
		const failedCount = numbers.filter((number) => this.state.unreachable.has(number)).length;
		const sentCount = numbers.length - failedCount;
		Object.assign(campaign, { status: 'finished', sentCount, failedCount });
		this.raise('campaign.finished', campaignData(campaign));
	}
}
