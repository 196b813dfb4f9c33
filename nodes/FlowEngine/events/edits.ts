import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../../shared/values/json';
import { chatKey } from '../../shared/whatsapp/address';
import { readRevision } from '../../shared/message/revision';
import { chatFields } from './chat-fields';
import type { EventFields } from '../../shared/trigger/event';
import { joinId } from '../../shared/trigger/event-id';
import type { Envelope, Reader, Shape } from './reader';

/** messages.edited: comes for every ProtocolMessage, also for what only the apps care about. */
export const readEdit: Reader = (record, envelope): Shape[] => {
	const revision = readRevision(record);
	if (revision === undefined) return [];
	const { kind, messageId, key, text, timestamp } = revision;
	if (kind === 'deleted') return readDeletion(key, envelope, {});
	return [{ event: 'messages.edited', messageId, timestamp, ...chatOf(key, envelope), text }];
};

/** messages.delete: the message's key. A deletion may come as messages.edited, too: both are one. */
export const readDeletion: Reader = (key, envelope): Shape[] => [
	{
		event: 'messages.delete',
		id: joinId(key.id),
		messageId: asText(key.id),
		...chatOf(key, envelope),
	},
];

const MESSAGE_EDIT = [2, 'MESSAGE_EDIT'];

/** An edit that is encrypted once more: that there was one is all that can be known. */
export function readHiddenEdit(secret: IDataObject, envelope: Envelope): Shape[] {
	const isEdit = MESSAGE_EDIT.some((type) => type === secret.secretEncType);
	const key = asObject(secret.targetMessageKey);
	return isEdit
		? [{ event: 'messages.edited', messageId: asText(key.id), ...chatOf(key, envelope) }]
		: [];
}

/**
 * Where the message stands. In what a contact edits or deletes, the key is as the contact's phone
 * sees it: its chat is we (https://github.com/EvolutionAPI/evolution-api/issues/1367).
 */
function chatOf({ remoteJid }: IDataObject, envelope: Envelope): EventFields {
	const own = envelope.own.map(chatKey);
	return own.includes(chatKey(remoteJid)) ? {} : chatFields(remoteJid, envelope);
}
