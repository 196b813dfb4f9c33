import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject } from '../../shared/values/json';
import { chatKey } from '../../shared/whatsapp/address';
import { readRevision } from '../../shared/message/revision';
import { chatFields } from './chat-fields';
import type { EventFields } from '../../shared/trigger/event';
import { accountEventId } from '../../shared/trigger/event-id';
import type { Envelope, Reader, Shape } from './reader';

/** messages.edited: Evolution sends it for every ProtocolMessage; those that are no edit or deletion are ignored. */
export const readEdit: Reader = (record, envelope): Shape[] => {
	const revision = readRevision(record);
	if (revision === undefined) return [];
	const { kind, messageId, key, text, timestamp } = revision;
	if (kind === 'deleted') return readDeletion(key, envelope, {});
	return [{ event: 'messages.edited', messageId, timestamp, ...chatOf(key, envelope), text }];
};

/** send.message.update: a message sent through the API was edited through it. */
export const readSentEdit: Reader = (record, envelope): Shape[] => {
	const { messageId, key, text, timestamp } = readRevision(record) ?? {};
	return [{ messageId, timestamp, ...chatFields(key?.remoteJid, envelope), text }];
};

/**
 * messages.delete: the message's key, or if it was deleted through the API, its database row with the key.
 * The same deletion may also arrive as messages.edited, with the same ID: that one names no chat but groups.
 */
export const readDeletion: Reader = (record, envelope): Shape[] => {
	const key = isObject(record.key) ? record.key : record;
	const chat = chatOf(key, envelope);
	return [
		{
			event: 'messages.delete',
			id: accountEventId(envelope.account, ...(chat.isGroup === true ? [chat.chatId] : []), key.id),
			messageId: asText(key.id),
			...chat,
		},
	];
};

const MESSAGE_EDIT = [2, 'MESSAGE_EDIT'];

/** An end-to-end encrypted edit: the new text is unknown. */
export function readHiddenEdit(secret: IDataObject, envelope: Envelope): Shape[] {
	const isEdit = MESSAGE_EDIT.some((type) => type === secret.secretEncType);
	const key = asObject(secret.targetMessageKey);
	return isEdit
		? [{ event: 'messages.edited', messageId: asText(key.id), ...chatOf(key, envelope) }]
		: [];
}

/**
 * The chat of the message. In a contact's edit or deletion, the key is from the contact's point of view:
 * `remoteJid` is our own number (https://github.com/EvolutionAPI/evolution-api/issues/1367).
 */
function chatOf({ remoteJid }: IDataObject, envelope: Envelope): EventFields {
	const own = envelope.own.map(chatKey);
	return own.includes(chatKey(remoteJid)) ? {} : chatFields(remoteJid, envelope);
}
