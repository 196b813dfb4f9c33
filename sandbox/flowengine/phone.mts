import { createJid, isGroup } from './jid.mts';
import type { Instance } from './instance.mts';
import { changeMembers, type MemberAction } from './members.mts';
import type { Message, Status } from './message.mts';
import { type Inbound, receive } from './receive.mts';

/** What people do on their phones with an account of the sandbox; each raises what Evolution would. */
export class Phone {
	constructor(readonly instance: Instance) {}

	/** Writes. */
	receive(inbound: Inbound): Message {
		return receive(this.instance, inbound);
	}

	/** Has received, read or played what was sent: messages.update. */
	acknowledge(id: string, status: Status): void {
		const stored = this.#stored(id);
		const { key } = stored.raw;
		stored.raw.status = status;
		stored.statuses.push(status);
		this.instance.raise('messages.update', {
			messageId: stored.id,
			keyId: id,
			remoteJid: key.remoteJid,
			fromMe: key.fromMe,
			participant: key.participant,
			status,
			instanceId: this.instance.id,
		});
	}

	/** Changes the text of what was written: messages.edited. */
	edit(id: string, text: string): void {
		const { raw } = this.#stored(id);
		raw.message = { conversation: text };
		const change = { key: raw.key, type: 14, editedMessage: raw.message };
		this.instance.raise('messages.edited', { ...change, timestampMs: String(Date.now()) });
	}

	/** Deletes it for everyone: messages.edited of type 0, and messages.delete. */
	revoke(id: string): void {
		const { raw } = this.#stored(id);
		this.instance.messages.delete(id);
		this.instance.raise('messages.edited', { key: raw.key, type: 0 });
		this.instance.raise('messages.delete', { ...raw.key, status: 'DELETED' });
	}

	/** Types, records or stops: presence.update. */
	show(from: string, lastKnownPresence: string): void {
		const jid = createJid(from);
		this.instance.raise('presence.update', {
			id: jid,
			presences: { [jid]: { lastKnownPresence } },
		});
	}

	/** Calls: call. */
	call(from: string, isVideo = false): void {
		const jid = createJid(from);
		const who = {
			chatId: jid,
			from: jid,
			id: crypto.randomUUID().replaceAll('-', '').toUpperCase(),
		};
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

	#stored(id: string) {
		const stored = this.instance.messages.get(id);
		if (stored === undefined) throw new Error(`There is no message ${id}`);
		return stored;
	}
}
