import { type Activity, mustBeConnected } from './activity.mts';
import type { Content } from './content.mts';
import { groupJid, jidOf, phone } from './jid.mts';
import { Refusal } from './refusal.mts';
import { type Message, newContact, type Session, type State } from './state.mts';

/** A message from a person. */
export interface Inbound {
	/** Default the first session. */
	sessionId?: string;
	number: string;
	/** Default the contact's, else the number. */
	name?: string;
	text?: string;
	/** Anything else than text, as WhatsApp's own clients and Baileys name it. */
	content?: Content;
	/** Base64: the file that the content describes. */
	file?: string;
	/** The jid of a group; default the person's own chat. */
	group?: string;
	/** The person's `<digits>@lid`, if WhatsApp is to hide the number behind it. */
	lid?: string;
}

/** Not part of the API: what POST /_sandbox/inbound takes. */
export const inbound = {
	type: 'object',
	additionalProperties: false,
	required: ['number'],
	oneOf: [{ required: ['text'] }, { required: ['content'] }],
	properties: {
		sessionId: { type: 'string' },
		number: phone,
		name: { type: 'string', minLength: 1 },
		text: { type: 'string' },
		content: { type: 'object', minProperties: 1 },
		file: { type: 'string', pattern: '^[A-Za-z0-9+/]*={0,2}$' },
		group: groupJid,
		lid: { type: 'string', pattern: '^[0-9]+@lid$' },
	},
};

/** Lets a person's message arrive. That whoever writes becomes a contact is assumed. */
export function receive(activity: Activity, inbound: Inbound): Message {
	const { sessionId, number, name, text = '', file } = inbound;
	const given = inbound.content ?? { conversation: text };
	const session = sessionOf(activity.state, sessionId);
	mustBeConnected(session);
	const sender = jidOf(number);
	const contact = session.contacts.get(number) ?? newContact(number, name);
	session.contacts.set(number, contact);
	return activity.addMessage(session, {
		chat: inbound.group ?? sender,
		sender,
		lid: inbound.lid ?? null,
		fromMe: false,
		senderName: name ?? contact.name,
		content: file === undefined ? given : activity.withFile(given, Buffer.from(file, 'base64')),
	});
}

/** The session with this id; without an id the first one. */
export function sessionOf({ sessions }: State, id?: string): Session {
	const [first] = sessions.values();
	const session = id === undefined ? first : sessions.get(id);
	if (session === undefined) throw new Refusal('SESSION_NOT_FOUND', 'Session does not exist');
	return session;
}
