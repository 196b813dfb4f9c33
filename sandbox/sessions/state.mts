import { randomBytes, randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Webhook } from '../webhook.mts';
import type { Content } from './content.mts';
import { jidOf } from './jid.mts';

/** Only CONNECTING is in the docs ("Get QR code (when CONNECTING)"); the others are assumed. */
export type Status = 'DISCONNECTED' | 'CONNECTING' | 'CONNECTED';

export interface Contact {
	jid: string;
	phone: string;
	name: string;
}

/** Without a name, the number is it. */
export function newContact(phone: string, name = phone): Contact {
	return { jid: jidOf(phone), phone, name };
}

export interface Participant {
	id: string;
	admin: 'superadmin' | 'admin' | null;
}

export interface Group {
	id: string;
	subject: string;
	owner: string;
	/** Unix seconds. */
	creation: number;
	participants: Participant[];
}

/** A phone that is linked to the gateway, and what it knows. */
export interface Session {
	id: string;
	name: string;
	/** Its own number, digits only. */
	phoneNumber: string;
	status: Status;
	/** The Session API Key. */
	key: string;
	/** What the QR code stands for, while there is one. */
	qr: string | null;
	createdAt: string;
	/** By phone. */
	contacts: Map<string, Contact>;
	/** By jid. */
	groups: Map<string, Group>;
	/** Those that clients have registered, by id. */
	webhooks: Map<string, Webhook>;
}

export interface Message {
	id: string;
	sessionId: string;
	/** The jid of the person or the group. */
	chat: string;
	/** The jid of the person who wrote it; ours if fromMe. */
	sender: string;
	/** What stands for the sender's phone number where WhatsApp hides it: `<digits>@lid`. */
	lid: string | null;
	fromMe: boolean;
	senderName: string | null;
	content: Content;
	/** Unix seconds. */
	timestamp: number;
}

/** What the gateway knows, all of one user. */
export class State {
	/** By id, in the order of creation. */
	readonly sessions = new Map<string, Session>();
	/** Sent and received, oldest first. */
	readonly messages: Message[] = [];
	/** Each message that is new. */
	readonly news = new EventEmitter<{ message: [Message] }>();
	/** Numbers that are not on WhatsApp; all others are. */
	readonly notOnWhatsApp = new Set<string>();

	addSession(fields: Pick<Session, 'name'> & Partial<Session>): Session {
		const session: Session = {
			id: randomUUID(),
			phoneNumber: '351210000000',
			status: 'DISCONNECTED',
			key: `session_${randomBytes(24).toString('hex')}`,
			qr: null,
			createdAt: new Date().toISOString(),
			contacts: new Map(),
			groups: new Map(),
			webhooks: new Map(),
			...fields,
		};
		this.sessions.set(session.id, session);
		return session;
	}

	sessionByKey(key: string): Session | undefined {
		return [...this.sessions.values()].find((session) => session.key === key);
	}
}
