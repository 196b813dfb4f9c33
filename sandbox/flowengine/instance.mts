import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Connection } from './connection.mts';
import type { Hosts } from './fetch-file.mts';
import type { EventName } from './events.mts';
import type { Group } from './group.mts';
import { digitsOf, person } from './jid.mts';
import { type Content, type Message, now, type Stored } from './message.mts';
import type { Pace } from './pace.mts';
import type { Variant } from './variant.mts';
import type { EvolutionWebhook } from './webhooks.mts';

export interface NewInstance {
	/** FlowEngine's Number ID. */
	name: string;
	/** FlowEngine's API Key. */
	token: string;
	/** Digits. */
	phone: string;
	profileName?: string;
	/** Whether it is connected from the start; default true. */
	connected?: boolean;
}

export interface Contact {
	id: string;
	remoteJid: string;
	pushName: string | null;
	profilePicUrl: string | null;
	createdAt: string;
	updatedAt: string;
	instanceId: string;
}

export interface Chat {
	id: string;
	remoteJid: string;
	name: string | null;
	unread: number;
	archived: boolean;
	createdAt: string;
	updatedAt: string;
}

/** What an instance has around itself. */
export interface World {
	pace: Pace;
	variant: Variant;
	/** Digits that are no WhatsApp account. */
	notOnWhatsApp: Set<string>;
	/** Digits whom only their contacts may add to groups. */
	refusesGroups: ReadonlySet<string>;
	hosts: Hosts;
	/** Aborted when the sandbox stops. */
	stopped: AbortSignal;
	/** Tells the instance's webhook, if there is one. */
	raise(instance: Instance, event: EventName, data: unknown): void;
}

/** One WhatsApp account on the server, and what the server keeps of it. */
export class Instance {
	readonly id = randomUUID();
	readonly createdAt = new Date().toISOString();
	readonly name: string;
	readonly token: string;
	readonly profileName: string;
	readonly connection: Connection;
	/** By JID. */
	readonly contacts = new Map<string, Contact>();
	readonly chats = new Map<string, Chat>();
	readonly groups = new Map<string, Group>();
	/** Groups that it is not in, but can join by their invite codes. */
	readonly invitations: Group[] = [];
	readonly blocked = new Set<string>();
	/** By JID; who is not in here shows no picture. */
	readonly pictures = new Map<string, string>();
	/** By key id, oldest first. */
	readonly messages = new Map<string, Stored>();
	/** The one slot of /webhook/set. */
	webhook: EvolutionWebhook | null = null;
	/** The address that FlowEngine's management API was given; '' for none. */
	forwardTo = '';
	/** What people see of it on their phones: events, and what has none. */
	readonly news = new EventEmitter<{
		event: [name: EventName, data: unknown];
		typing: [jid: string, isTyping: boolean];
		read: [jid: string];
	}>();
	readonly #jid: string;

	constructor(
		{ name, token, phone, profileName = name, connected = true }: NewInstance,
		readonly world: World,
	) {
		this.name = name;
		this.token = token;
		this.profileName = profileName;
		this.#jid = person(phone);
		this.connection = new Connection(this, connected);
	}

	/** Its own JID; unknown to the server before the first connection. */
	get wuid(): string | undefined {
		return this.connection.known ? this.#jid : undefined;
	}

	/** Its own JID, for what can only happen on a connected account. */
	get jid(): string {
		return this.#jid;
	}

	raise(event: EventName, data: unknown): void {
		this.world.raise(this, event, data);
		this.news.emit('event', event, data);
	}

	isOnWhatsApp(jid: string): boolean {
		return !this.world.notOnWhatsApp.has(digitsOf(jid));
	}

	/** Keeps what an edit made of it: it is the newest one then. */
	rewrite(stored: Stored, message: Content): Stored {
		Object.assign(stored.raw, { message, status: 'EDITED', messageTimestamp: now() });
		stored.statuses.push('EDITED');
		this.messages.delete(stored.raw.key.id);
		this.messages.set(stored.raw.key.id, stored);
		return stored;
	}

	/** Keeps the message. */
	store(raw: Message, file?: Buffer): Stored {
		const stored: Stored = { id: randomUUID(), raw, statuses: [], ...(file && { file }) };
		this.messages.set(raw.key.id, stored);
		return stored;
	}
}
