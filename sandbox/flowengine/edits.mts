import * as rules from './chat-rules.mts';
import type { Instance } from './instance.mts';
import { createJid, isGroup } from './jid.mts';
import { inside, type Key, now, sentId } from './message.mts';
import { badRequest, internal } from './refusal.mts';
import type { Routes } from './routes.mts';
import type { Variant } from './variant.mts';

/** What is done to messages that were sent. */
export function edits(routes: Routes, names: Variant['routes']): void {
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
			remove(instance, id);
			const key = { ...of, ...(participant && { participant }) };
			return answered(instance, remoteJid, { protocolMessage: { key, type: 'REVOKE' } });
		},
	);

	// however late: the server compares seconds with milliseconds, and WhatsApp drops it without a word
	routes.data<{ number: string; text: string; key?: Key }>(
		'POST',
		'/chat/updateMessage',
		rules.edit,
		200,
		async (instance, { number, text, key }) => {
			const jid = createJid(number);
			const stored = instance.messages.get(key?.id ?? '');
			const type = stored?.raw.messageType ?? '';
			if (stored === undefined || !/^(conversation|imageMessage|videoMessage)$/.test(type))
				throw badRequest('Message not compatible');
			if (stored.raw.key.remoteJid !== jid) throw badRequest('RemoteJid does not match');
			await instance.connection.needed('sendMessage');
			const [editedMessage, timestampMs] = [edited(stored.raw.message, type, text), Date.now()];
			instance.raise('send.message.update', { key, type: 14, editedMessage, timestampMs });
			// only looked at once it is out
			if (!stored.raw.key.fromMe) throw badRequest('You cannot edit others messages');
			const message = type === 'conversation' ? { conversation: text } : editedMessage;
			instance.rewrite(stored, message);
			const change = { key, type: 'MESSAGE_EDIT', editedMessage };
			const protocolMessage = { ...change, timestampMs: String(timestampMs) };
			return answered(instance, jid, { protocolMessage });
		},
	);
}

/** From the table, if it is there, and messages.delete says what was. */
function remove(instance: Instance, messageId: string): void {
	const stored = instance.messages.get(messageId);
	if (stored === undefined) return;
	instance.messages.delete(messageId);
	const { key, messageType, source, messageTimestamp, pushName, message } = stored.raw;
	instance.raise('messages.delete', {
		id: stored.id,
		instanceId: instance.id,
		key,
		messageType,
		status: 'DELETED',
		source,
		messageTimestamp,
		pushName,
		participant: null,
		message,
	});
}

function edited(message: object, type: string, text: string) {
	if (type === 'conversation') return { extendedTextMessage: { text } };
	return { [type]: { ...inside({ ...message }, type), caption: text } };
}

/** As Baileys answers, not as sends do: the timestamp is a text, and in groups it says who wrote. */
function answered(instance: Instance, remoteJid: string, message: object) {
	const key = { remoteJid, fromMe: true, id: sentId() };
	const answer = { key, message, messageTimestamp: String(now()), status: 'PENDING' };
	const device = instance.jid.replace('@', ':12@');
	return isGroup(remoteJid) ? { ...answer, participant: device } : answer;
}
