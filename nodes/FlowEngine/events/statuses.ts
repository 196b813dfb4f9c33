import { asObject, asText } from '../../shared/values/json';
import { chatFields } from './chat-fields';
import { joinId } from '../../shared/trigger/event-id';
import { statusOf } from '../message-status';
import type { Reader, Shape } from './reader';
import { readVotes } from './poll-votes';

/** messages.update: what became of a message, or votes on a poll. */
export const readUpdate: Reader = (record, envelope): Shape[] => {
	const key = asObject(record.key);
	const messageId = asText(record.keyId ?? key.id);
	const remoteJid = record.remoteJid ?? key.remoteJid;
	if (Array.isArray(record.pollUpdates)) {
		return readVotes(record.pollUpdates, { id: messageId, remoteJid }, envelope);
	}
	const status = statusOf(record.status);
	const isOwnMessage = (record.fromMe ?? key.fromMe) === true;
	return [
		{
			id: joinId(remoteJid, messageId, status),
			messageId,
			status,
			isOwnMessage,
			...chatFields(remoteJid, envelope),
		},
	];
};
