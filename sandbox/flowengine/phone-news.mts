import type { Happening } from '../phone/line.mts';
import { type Content, readContent } from '../phone/read-content.mts';
import type { EventName } from './events.mts';
import { inside, type Key, type Message } from './message.mts';

/** Keeps the file of a message, if it has one; its URL. */
type KeepFile = (id: string, type: string) => string | undefined;

/** What an event of the account means on the phones of the chat; undefined if they show nothing. */
export function happeningOf(
	event: EventName,
	data: unknown,
	keepFile: KeepFile,
): (Happening & { chat: string }) | undefined {
	if (event === 'send.message') return sent(data as Message, keepFile);
	if (event !== 'send.message.update' && event !== 'messages.delete') return undefined;
	const { key, editedMessage } = data as { key: Key; editedMessage?: Content };
	const about = { id: key.id, chat: key.remoteJid };
	if (editedMessage === undefined) return { kind: 'deletion', ...about };
	const { text = '' } = readContent(editedMessage);
	return { kind: 'edit', ...about, text };
}

function sent({ key, message, contextInfo }: Message, keepFile: KeepFile) {
	const chat = key.remoteJid;
	const reaction = inside(message, 'reactionMessage');
	if (reaction) {
		const { id } = inside(reaction, 'key') as unknown as Key;
		return { kind: 'reaction', id, chat, emoji: String(reaction['text']) } as const;
	}
	const body = readContent(message, keepFile(key.id, typeOf(message)));
	const { stanzaId } = contextInfo ?? {};
	const quoted = typeof stanzaId === 'string' && { quoted: stanzaId };
	return { kind: 'message', id: key.id, chat, body: { ...body, ...quoted } } as const;
}

/** Of the file, which may be the picture above buttons. */
function typeOf(value: unknown): string {
	const found = findText(value, 'mimetype');
	return found ?? 'application/octet-stream';
}

function findText(value: unknown, name: string): string | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const own = (value as Content)[name];
	if (typeof own === 'string') return own;
	return Object.values(value)
		.map((one) => findText(one, name))
		.find((one) => one !== undefined);
}
