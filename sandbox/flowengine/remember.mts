import { randomUUID } from 'node:crypto';
import type { Contact, Instance } from './instance.mts';
import { isBroadcast } from './jid.mts';
import type { Message } from './message.mts';

/** What the server keeps of a chat when a message comes in, and tells: chats.* and contacts.*. */
export function remember(instance: Instance, { key, pushName }: Message): void {
	const { remoteJid, fromMe } = key;
	if (isBroadcast(remoteJid)) return;
	const name = fromMe ? null : pushName;
	rememberChat(instance, remoteJid, name, fromMe);
	const time = new Date().toISOString();
	const old = instance.contacts.get(remoteJid);
	const contact: Contact = {
		id: old?.id ?? randomUUID(),
		remoteJid,
		pushName: name ?? old?.pushName ?? null,
		profilePicUrl: null,
		createdAt: old?.createdAt ?? time,
		updatedAt: time,
		instanceId: instance.id,
	};
	instance.contacts.set(remoteJid, contact);
	// one object here, where other causes tell a list
	const told = { remoteJid, pushName: name ?? '', profilePicUrl: null, instanceId: instance.id };
	instance.raise(old === undefined ? 'contacts.upsert' : 'contacts.update', told);
}

function rememberChat(instance: Instance, jid: string, name: string | null, fromMe: boolean): void {
	const old = instance.chats.get(jid);
	const updatedAt = new Date().toISOString();
	const unread = fromMe ? 0 : (old?.unread ?? 0) + 1;
	const id = old?.id ?? randomUUID();
	const chat = { id, remoteJid: jid, name: name ?? old?.name ?? null, unread, updatedAt };
	instance.chats.set(jid, { ...chat, archived: old?.archived ?? false });
	if (old === undefined) {
		const row = { remoteJid: jid, instanceId: instance.id, name, unreadMessages: unread };
		instance.raise('chats.upsert', [row]);
	} else if (name !== null && old.name !== name) {
		instance.raise('chats.upsert', [{ id, name }]);
	}
}
