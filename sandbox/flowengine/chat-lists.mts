import * as rules from './chat-rules.mts';
import type { Contact, Instance } from './instance.mts';
import { createJid, isGroup } from './jid.mts';
import { checked } from './numbers.mts';
import { pageOf } from './page.mts';
import { Raw } from './refusal.mts';
import type { Routes } from './routes.mts';

interface FindContacts {
	where?: Partial<Pick<Contact, 'id' | 'remoteJid' | 'pushName'>>;
	page?: unknown;
	offset?: unknown;
}

/** What the server knows of numbers, people and chats. */
export function chatLists(routes: Routes): void {
	routes.data<{ numbers: string[] }>(
		'POST',
		'/chat/whatsappNumbers',
		rules.numbers,
		200,
		async (instance, { numbers }) => await checked(instance, numbers),
		// this route alone catches its errors, and sends them raw
		(thrown) => new Raw(thrown),
	);

	routes.data<FindContacts>(
		'POST',
		'/chat/findContacts',
		rules.contacts,
		200,
		(instance, { where = {}, page, offset }) => {
			const jid = where.remoteJid === undefined ? undefined : wholeJid(where.remoteJid);
			const matching = [...instance.contacts.values()].filter(
				({ id, remoteJid, pushName }) =>
					(where.id === undefined || where.id === id) &&
					(jid === undefined || jid === remoteJid) &&
					(where.pushName === undefined || where.pushName === pushName),
			);
			// all of them, unless a page is asked for
			const { rows } = pageOf(matching, page, offset ?? Math.max(1, matching.length));
			return rows.map((contact) => ({
				...contact,
				isGroup: isGroup(contact.remoteJid),
				isSaved: true,
				type: isGroup(contact.remoteJid) ? 'group' : 'contact',
			}));
		},
	);

	routes.data<{ where?: { remoteJid?: string }; take?: number; skip?: number }>(
		'POST',
		'/chat/findChats',
		rules.anything,
		200,
		(instance, { where = {}, take, skip = 0 }) => {
			const rows = chatRows(instance);
			const jid = where.remoteJid === undefined ? undefined : wholeJid(where.remoteJid);
			const matching = rows.filter(({ remoteJid }) => jid === undefined || remoteJid === jid);
			return matching.slice(skip, take === undefined ? undefined : skip + take);
		},
	);

	routes.data('GET', '/chat/findChatByRemoteJid', rules.anything, 200, (instance, _body, query) => {
		const chat = instance.chats.get(query['remoteJid'] ?? '');
		if (chat === undefined) return null;
		const { id, remoteJid, name, unread, updatedAt } = chat;
		return { id, remoteJid, name, unreadMessages: unread, updatedAt, instanceId: instance.id };
	});
}

/** Chats with what was written last, the newest first. */
function chatRows(instance: Instance) {
	const messages = [...instance.messages.values()];
	const rows = [...instance.chats.values()].map(({ id, remoteJid, name, unread, updatedAt }) => {
		const last = messages.findLast(({ raw }) => raw.key.remoteJid === remoteJid);
		const contact = instance.contacts.get(remoteJid);
		const seconds = last?.raw.messageTimestamp ?? 0;
		return {
			id: contact?.id ?? id,
			remoteJid,
			pushName: contact?.pushName ?? name,
			profilePicUrl: contact?.profilePicUrl ?? null,
			updatedAt,
			...window(seconds),
			lastMessage: last === undefined ? null : { id: last.id, ...last.raw },
			unreadCount: unread,
			isSaved: contact !== undefined,
			seconds,
		};
	});
	return rows
		.sort((one, other) => other.seconds - one.seconds)
		.map(({ seconds: _, ...row }) => row);
}

/** 24 hours from the last message; the Business API's, which Evolution shows for all. */
function window(seconds: number) {
	const expires = (seconds + 86_400) * 1000;
	return {
		windowStart: new Date(seconds * 1000).toISOString(),
		windowExpires: new Date(expires).toISOString(),
		windowActive: expires > Date.now(),
	};
}

const wholeJid = (jid: string) => (jid.includes('@') ? jid : createJid(jid));
