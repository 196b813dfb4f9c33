import type { Channel, MediaType, Status } from './fields.mts';
import * as seeds from './seeds.mts';

export interface ExtraInfo {
	name: string;
	value: string;
}

export interface Contact {
	id: string;
	name: string;
	number: string;
	email: string | null;
	profilePicUrl: string | null;
	extraInfo: readonly ExtraInfo[];
	createdAt: string;
	updatedAt: string;
}

export interface Ticket {
	id: string;
	contactId: string;
	status: Status;
	channel: Channel;
	whatsappId: string | null;
	queueId: string | null;
	userId: string | null;
	createdAt: string;
	updatedAt: string;
}

export interface Message {
	id: string;
	ticketId: string;
	body: string;
	fromMe: boolean;
	mediaType: MediaType | null;
	mediaUrl: string | null;
	quotedMsgId: string | null;
	/** Webhooks: "ack 1–5". */
	ack: number;
	createdAt: string;
}

/** What the gateway knows, each kind by id in the order of creation. */
export class State {
	readonly tenantId = seeds.tenantId;
	readonly queues = seeds.queues;
	readonly users = seeds.users;
	readonly whatsapps = seeds.whatsapps;
	readonly contacts = new Map<string, Contact>();
	readonly tickets = new Map<string, Ticket>();
	readonly messages = new Map<string, Message>();

	contactByNumber(number: string): Contact | undefined {
		return [...this.contacts.values()].find((contact) => contact.number === number);
	}

	/** The contact's ticket on this channel that is not closed; the newest if there are several. */
	activeTicket(contactId: string, channel: Channel): Ticket | undefined {
		return [...this.tickets.values()].findLast(
			(ticket) =>
				ticket.contactId === contactId && ticket.channel === channel && ticket.status !== 'closed',
		);
	}

	messagesOf(ticketId: string): Message[] {
		return [...this.messages.values()].filter((message) => message.ticketId === ticketId);
	}

	/** A ticket never outlives its contact: the API has no way to delete one. */
	contactOf(ticket: Ticket): Contact {
		const contact = this.contacts.get(ticket.contactId);
		if (contact === undefined) throw new Error(`Ticket ${ticket.id} has no contact`);
		return contact;
	}
}
