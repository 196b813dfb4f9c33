import * as rules from './chat-rules.mts';
import { createJid } from './jid.mts';
import { inside, type Key, now, sentId } from './message.mts';
import { badRequest, internal } from './refusal.mts';
import type { Routes } from './routes.mts';
import type { Variant } from './variant.mts';

/** What is done to messages that were sent. */
export function edits(routes: Routes, { routes: names, lateEdits }: Variant): void {
	const deletion = names === 'published' ? 'deleteMessage' : 'deleteMessageForEveryone';
	routes.data<Key & { key?: Key }>(
		'DELETE',
		`/chat/${deletion}`,
		names === 'published' ? rules.anything : rules.deletion,
		201,
		async (instance, body) => {
			const { id, remoteJid, participant } = body.key ?? body;
			const of = { remoteJid, fromMe: body.key?.fromMe ?? body.fromMe, id };
			await instance.connection.needed('sendMessage', (text) =>
				internal('Error while deleting message for everyone', text),
			);
			const stored = instance.messages.get(id);
			if (stored !== undefined) {
				instance.messages.delete(id);
				const row = { id: stored.id, ...stored.raw, status: 'DELETED' };
				instance.raise('messages.delete', row);
			}
			const key = { ...of, ...(participant && { participant }) };
			return protocol(remoteJid, { protocolMessage: { key, type: 'REVOKE' } });
		},
	);

	routes.data<{ number: string; text: string; key: Key }>(
		'POST',
		'/chat/updateMessage',
		rules.edit,
		200,
		async (instance, { number, text, key }) => {
			const jid = createJid(number);
			const raw = instance.messages.get(key.id)?.raw;
			const type = raw?.messageType ?? '';
			if (raw === undefined || !/^(conversation|imageMessage|videoMessage)$/.test(type))
				throw badRequest('Message not compatible');
			if (raw.key.remoteJid !== jid) throw badRequest('RemoteJid does not match');
			await instance.connection.needed('sendMessage');
			const isLate = now() - raw.messageTimestamp > 15 * 60;
			if (isLate && lateEdits === 'refused') throw badRequest('Message is older than 15 minutes');
			const edited =
				type === 'conversation' ? { conversation: text } : captioned(raw.message, type, text);
			if (!isLate) Object.assign(raw, { message: edited, status: 'EDITED' });
			const change = { key, type: 14, editedMessage: edited, timestampMs: String(Date.now()) };
			instance.raise('send.message.update', change);
			return protocol(jid, { editedMessage: { message: { protocolMessage: change } } });
		},
	);
}

function captioned(message: object, type: string, caption: string) {
	return { [type]: { ...inside({ ...message }, type), caption } };
}

/** As Baileys answers, not as sends do: the timestamp is a text. */
function protocol(remoteJid: string, message: object) {
	const key = { remoteJid, fromMe: true, id: sentId() };
	return { key, message, messageTimestamp: String(now()), status: 'PENDING' };
}
