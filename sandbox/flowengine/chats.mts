import type { Key } from './message.mts';
import * as rules from './chat-rules.mts';
import { isLid } from './jid.mts';
import { internal } from './refusal.mts';
import type { Routes } from './routes.mts';
import type { Variant } from './variant.mts';

interface Archive {
	archive: boolean;
	lastMessage?: { key: Partial<Key> };
}

/** What is done to a chat. */
export function chats(routes: Routes, names: Variant['routes']): void {
	const published = names === 'published';
	const verb = published ? 'PUT' : 'POST';

	routes.data<{ readMessages: Partial<Key>[] }>(
		verb,
		'/chat/markMessageAsRead',
		// FlowEngine publishes it without fromMe
		published ? rules.anything : rules.markRead,
		201,
		async ({ connection, chats: known, news }, { readMessages }) => {
			await connection.needed('readMessages', (text) => internal('Read messages fail', text));
			for (const { remoteJid = '' } of readMessages) {
				news.emit('read', remoteJid);
				const chat = known.get(remoteJid);
				// people behind a hidden number are left out, without a word
				if (chat !== undefined && !isLid(remoteJid)) chat.unread = 0;
			}
			return { message: 'Read messages', read: 'success' };
		},
	);

	routes.data<Archive>(
		verb,
		'/chat/archiveChat',
		published ? rules.anything : rules.archive,
		201,
		async ({ connection, chats: known }, { archive, lastMessage }) => {
			const refused = (text: string) => failed({ archived: false }, 'archiving', text);
			await connection.needed('chatModify', refused);
			const jid = lastMessage?.key.remoteJid;
			// observed: a chat without its last message cannot be archived on PostgreSQL
			if (jid === undefined) throw refused('Error: Invalid `prisma.message.findMany()` invocation');
			const chat = known.get(jid);
			if (chat !== undefined) chat.archived = archive;
			return { chatId: jid, archived: true };
		},
	);

	routes.data<{ lastMessage: { key: Key } }>(
		'POST',
		'/chat/markChatUnread',
		rules.markUnread,
		201,
		async ({ connection, chats: known }, { lastMessage: { key } }) => {
			await connection.needed('chatModify', (text) =>
				failed({ markedChatUnread: false }, 'marked unread', text),
			);
			const chat = known.get(key.remoteJid);
			if (chat !== undefined) chat.unread = Math.max(chat.unread, 1);
			return { chatId: key.remoteJid, markedChatUnread: true };
		},
	);
}

function failed(result: object, doing: string, reason: string) {
	const text = `An error occurred while ${doing} the chat. Open a calling.`;
	return internal({ ...result, message: [text, reason] });
}
