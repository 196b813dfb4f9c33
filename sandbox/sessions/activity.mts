import { randomBytes } from 'node:crypto';
import type { KeepFile } from '../files.mts';
import { type Content, contentOf } from './content.mts';
import { encrypt } from './encrypt.mts';
import { type EventName, messageData, presenceData, sessionData } from './events.mts';
import { jidOf } from './jid.mts';
import type { Payload } from './payload.mts';
import { Refusal } from './refusal.mts';
import type { Message, Session, State } from './state.mts';
import type { Variant } from './variant.mts';

/** Tells the session's webhooks. */
export type Raise = (session: Session, event: EventName, data: object) => void;

/** What can happen at the gateway, each with the event that it raises; the input is valid by now. */
export class Activity {
	constructor(
		readonly state: State,
		readonly variant: Variant,
		readonly raise: Raise,
		readonly keepFile: KeepFile,
	) {}

	/** Gives a QR code; a session that is connected already stays so: assumed. */
	connect(session: Session): void {
		if (session.status === 'CONNECTED') return;
		session.status = 'CONNECTING';
		// as WhatsApp Web has it: a reference and three keys
		const parts = Array.from({ length: 4 }, () => randomBytes(32).toString('base64'));
		session.qr = `2@${parts.join(',')}`;
	}

	/** Somebody scans the QR code with the phone. */
	scan(session: Session): void {
		if (session.qr === null)
			throw new Refusal('VALIDATION_ERROR', 'There is no QR code: connect the session first');
		Object.assign(session, { status: 'CONNECTED', qr: null });
		this.raise(session, 'session.connected', sessionData(session));
	}

	/** Whatever ends the connection; that only one that stood raises an event is assumed. */
	disconnect(session: Session, reason: string): void {
		const stood = session.status === 'CONNECTED';
		Object.assign(session, { status: 'DISCONNECTED', qr: null });
		if (stood) this.raise(session, 'session.disconnected', sessionData(session, reason));
	}

	/** The phone, WhatsApp or the network ends the connection. */
	lose(session: Session): void {
		this.disconnect(session, 'connection lost');
	}

	delete(session: Session): void {
		this.disconnect(session, 'deleted');
		this.state.sessions.delete(session.id);
	}

	/** Event types: message.sent is "Outgoing message delivered"; here that is at once. */
	send(session: Session, payload: Payload): Message {
		const sender = jidOf(session.phoneNumber);
		const about = { chat: jidOf(payload.to), sender, lid: null, fromMe: true, senderName: null };
		return this.addMessage(session, { ...about, content: contentOf(payload) });
	}

	/** The content of a received message, and where its file is. */
	withFile(content: Content, file: Buffer): Content {
		const [[field, described] = ['', {}]] = Object.entries(content);
		const keep = (bytes: Buffer) => this.keepFile({ bytes, type: 'application/octet-stream' });
		if (this.variant.media === 'decrypted') return { ...content, mediaUrl: keep(file) };
		const { encrypted, mediaKey } = encrypt(file, field);
		const url = keep(encrypted);
		const place = { url, mediaKey: mediaKey.toString('base64'), fileLength: String(file.length) };
		return { ...content, [field]: { ...(described as object), ...place } };
	}

	/** A person is `composing`, `paused`, `available` … */
	presence(session: Session, number: string, presence: string): void {
		const data = presenceData(jidOf(number), presence, this.variant.eventData);
		this.raise(session, 'presence.update', data);
	}

	addMessage(session: Session, message: Omit<Message, 'id' | 'sessionId' | 'timestamp'>): Message {
		const id = `3EB0${randomBytes(9).toString('hex').toUpperCase()}`;
		const timestamp = Math.floor(Date.now() / 1000);
		const added: Message = { id, sessionId: session.id, timestamp, ...message };
		this.state.messages.push(added);
		this.state.news.emit('message', added);
		const event = message.fromMe ? 'message.sent' : 'message.received';
		this.raise(session, event, messageData(added, session, this.variant.eventData));
		return added;
	}
}

/** Error Codes: "SESSION_DISCONNECTED, 409, Session not connected". */
export function mustBeConnected({ status }: Session): void {
	if (status !== 'CONNECTED')
		throw new Refusal('SESSION_DISCONNECTED', `Session not connected (it is ${status})`);
}
