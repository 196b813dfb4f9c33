import { EventEmitter } from 'node:events';
import type { CampaignStatus, Channel, MediaType, Status } from './fields.mts';
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
	aiAgentId: string | null;
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

export interface Campaign {
	id: string;
	name: string;
	message: string;
	status: CampaignStatus;
	whatsappId: string | null;
	contactGroupId: string | null;
	scheduledAt: string | null;
	sentCount: number;
	failedCount: number;
	createdAt: string;
}

/** What the gateway knows, each kind by id in the order of creation. */
export class State {
	readonly tenantId = seeds.tenantId;
	readonly queues = seeds.queues;
	readonly users = seeds.users;
	readonly whatsapps = seeds.whatsapps;
	readonly contactGroups = seeds.contactGroups;
	readonly agents = seeds.agents;
	readonly contacts = new Map<string, Contact>();
	readonly tickets = new Map<string, Ticket>();
	readonly messages = new Map<string, Message>();
	readonly campaigns = new Map<string, Campaign>();
	/** Each message that is new. */
	readonly news = new EventEmitter<{ message: [Message] }>();
	/** Numbers that a campaign does not get through to. */
	readonly unreachable = new Set<string>();

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
