import { randomUUID } from 'node:crypto';
import type { Contact, Instance } from './instance.mts';
import { isBroadcast, isGroup } from './jid.mts';
import type { Message } from './message.mts';

/** What the server keeps of a chat when a message comes in, and tells: chats.* and contacts.*. */
export function remember(instance: Instance, { key, pushName }: Message, chatJid: string): void {
	const { remoteJid, fromMe } = key;
	if (isBroadcast(remoteJid)) return;
	const name = fromMe ? null : pushName;
	rememberChat(instance, chatJid, name, fromMe);
	const profilePicUrl = instance.pictures.get(remoteJid) ?? null;
	const time = new Date().toISOString();
	const old = instance.contacts.get(remoteJid);
	const contact: Contact = {
		id: old?.id ?? randomUUID(),
		remoteJid,
		pushName: name ?? old?.pushName ?? null,
		profilePicUrl,
		createdAt: old?.createdAt ?? time,
		updatedAt: time,
		instanceId: instance.id,
	};
	instance.contacts.set(remoteJid, contact);
	// one object here, where other causes tell a list
	const told = { remoteJid, pushName: name ?? '', profilePicUrl, instanceId: instance.id };
	instance.raise(old === undefined ? 'contacts.upsert' : 'contacts.update', told);
}

function rememberChat(instance: Instance, jid: string, name: string | null, fromMe: boolean): void {
	const old = instance.chats.get(jid);
	const updatedAt = new Date().toISOString();
	const unread = fromMe ? 0 : (old?.unread ?? 0) + 1;
	if (old === undefined) {
		// WhatsApp tells of a new chat, without a name; the next message names it
		const chat = { id: randomUUID(), remoteJid: jid, name: null, unread, archived: false };
		instance.chats.set(jid, { ...chat, createdAt: updatedAt, updatedAt });
		const row = { remoteJid: jid, instanceId: instance.id, name: null, unreadMessages: unread };
		instance.raise('chats.upsert', [row]);
		return;
	}
	const isNamed = name !== null && name !== old.name && !isGroup(jid);
	instance.chats.set(jid, { ...old, ...(isNamed && { name }), unread, updatedAt });
	if (isNamed) instance.raise('chats.upsert', [{ id: old.id, name }]);
}
