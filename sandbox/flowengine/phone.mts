import { createJid, isGroup } from './jid.mts';
import type { Instance } from './instance.mts';
import { changeMembers, type MemberAction } from './members.mts';
import { type Content, type Message, now, type Status } from './message.mts';
import { type Vote, vote } from './poll-vote.mts';
import { long } from './proto.mts';
import { type Inbound, receive } from './receive.mts';
import { isAtLeast } from './variant.mts';

/** What people do on their phones with an account of the sandbox; each raises what Evolution would. */
export class Phone {
	constructor(readonly instance: Instance) {}

	/** Writes. */
	receive(inbound: Inbound): Message {
		return receive(this.instance, inbound);
	}

	/** Votes in a poll that was sent: messages.upsert. */
	vote(given: Vote): void {
		vote(this.instance, given);
	}

	/** Has received, read or played what was sent: messages.update. In a group, one of many has. */
	acknowledge(id: string, status: Status, participant?: string): void {
		const stored = this.#stored(id);
		stored.raw.status = status;
		stored.statuses.push(status);
		this.instance.raise('messages.update', { ...this.#row(id, participant), status });
	}

	/** Changes the text of what was written: messages.edited. */
	edit(id: string, text: string): void {
		const stored = this.#stored(id);
		const { raw } = this.instance.rewrite(stored, { conversation: text });
		const { remoteJid, fromMe } = raw.key;
		// observed: named as on the phone that wrote it, where the chat is with the account
		const isTheirs = !fromMe && !isGroup(remoteJid);
		const key = isTheirs ? { remoteJid: this.instance.jid, fromMe: true, id } : raw.key;
		const change = { key, type: 14, editedMessage: raw.message };
		this.instance.raise('messages.edited', { ...change, timestampMs: long(Date.now()) });
	}

	/** Deletes it for everyone: messages.edited of type 0. The server keeps it. */
	revoke(id: string): void {
		const stored = this.#stored(id);
		const { raw } = this.instance.rewrite(stored, stored.raw.message);
		this.instance.raise('messages.edited', { key: raw.key, type: 0 });
	}

	/**
	 * WhatsApp's library tells of edits and deletions as updates too: messages.update, which 2.3.6 leaves
	 * out, and with nothing left of it messages.delete.
	 */
	update(id: string, message: Content | null): void {
		const { key } = this.#stored(id).raw;
		const isNew = isAtLeast(this.instance.world.variant, '2.3.7');
		if (message === null)
			this.instance.raise('messages.delete', isNew ? { ...key, status: 'DELETED' } : key);
		else if (isNew) {
			const edited = { status: 'SERVER_ACK', message: { editedMessage: { message } } };
			this.instance.raise('messages.update', { ...this.#row(id), ...edited });
		}
	}

	/** Types, records, stops, comes or goes: presence.update. */
	show(from: string, lastKnownPresence: string, group?: string): void {
		const jid = createJid(from);
		const gone = lastKnownPresence === 'unavailable' && { lastSeen: now() };
		const presences = { [jid]: { lastKnownPresence, ...gone } };
		this.instance.raise('presence.update', { id: group ?? jid, presences });
	}

	/** Calls: call. */
	call(from: string, isVideo = false): void {
		const jid = createJid(from);
		const id = crypto.randomUUID().replaceAll('-', '').toUpperCase();
		const who = { chatId: jid, from: jid, id };
		const date = new Date().toISOString();
		const how = { date, offline: false, status: 'offer', isVideo, isGroup: false };
		this.instance.raise('call', { ...who, ...how });
	}

	/** Comes into a group, leaves it, becomes admin or no longer: group-participants.update. */
	change(groupId: string, action: MemberAction, ...people: string[]): void {
		const jid = createJid(groupId);
		const group = this.instance.groups.get(jid);
		if (group === undefined || !isGroup(jid)) throw new Error(`There is no group ${groupId}`);
		changeMembers(this.instance, group, action, people.map(createJid));
	}

	/** What messages.update says of the message itself. */
	#row(id: string, participant?: string): object {
		const { id: messageId, raw } = this.#stored(id);
		const { remoteJid, fromMe } = raw.key;
		const of = { messageId, keyId: id, remoteJid, fromMe };
		return { ...of, participant: participant ?? raw.key.participant, instanceId: this.instance.id };
	}

	#stored(id: string) {
		const stored = this.instance.messages.get(id);
		if (stored === undefined) throw new Error(`There is no message ${id}`);
		return stored;
	}
}
