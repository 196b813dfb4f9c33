import * as rules from './chat-rules.mts';
import type { Chat, Contact, Instance } from './instance.mts';
import { createJid, isGroup } from './jid.mts';
import type { Stored } from './message.mts';
import { checked } from './numbers.mts';
import { pageOf } from './page.mts';
import { inDatabase } from './proto.mts';
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
}

/** One row for each chat with a message, the newest first. */
function chatRows(instance: Instance) {
	const newestFirst = [...instance.messages.values()]
		.reverse()
		.sort((one, other) => other.raw.messageTimestamp - one.raw.messageTimestamp);
	const lastOnes = new Map<string, Stored>();
	for (const stored of newestFirst) {
		const { remoteJid } = stored.raw.key;
		if (!lastOnes.has(remoteJid)) lastOnes.set(remoteJid, stored);
	}
	return [...lastOnes].sort(byTime).map(([remoteJid, last]) => {
		const contact = instance.contacts.get(remoteJid);
		const chat = instance.chats.get(remoteJid);
		return {
			id: contact?.id ?? null,
			remoteJid,
			// the chat's name; the contact's is written over
			pushName: chat?.name ?? null,
			profilePicUrl: contact?.profilePicUrl ?? null,
			updatedAt: new Date(last.raw.messageTimestamp * 1000).toISOString(),
			...window(chat),
			lastMessage: lastMessage(last),
			unreadCount: chat?.unread ?? null,
			isSaved: contact !== undefined,
		};
	});
}

/** The newest first; those of one second by their names, as the query runs over them. */
function byTime([jid, { raw }]: [string, Stored], [otherJid, other]: [string, Stored]): number {
	return other.raw.messageTimestamp - raw.messageTimestamp || (jid < otherJid ? -1 : 1);
}

function lastMessage({ id, raw }: Stored) {
	const { message, contextInfo = null, ...rest } = raw;
	const content = { message: inDatabase(message), contextInfo: inDatabase(contextInfo) };
	return { id, ...rest, ...content, participant: null, sessionId: null };
}

/** 24 hours from the start of the chat; the Business API's, which Evolution shows for all. */
function window(chat: Chat | undefined) {
	if (chat === undefined) return { windowStart: null, windowExpires: null, windowActive: false };
	const expires = Date.parse(chat.createdAt) + 86_400_000;
	return {
		windowStart: chat.createdAt,
		windowExpires: new Date(expires).toISOString(),
		windowActive: expires > Date.now(),
	};
}

const wholeJid = (jid: string) => (jid.includes('@') ? jid : createJid(jid));
