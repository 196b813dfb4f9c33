import { asObject, asText, isObject } from '../../shared/values/json';
import { readAddress } from '../../shared/whatsapp/address';
import { chatFields } from './chat-fields';
import { statusOf } from '../message-status';
import type { Reader, Shape } from './reader';
import { readVotes } from './poll-votes';
import { accountEventId } from '../../shared/trigger/event-id';

/** messages.update: the delivery status of a message, or votes on a poll. */
export const readUpdate: Reader = (record, envelope): Shape[] => {
	const key = asObject(record.key);
	const messageId = asText(record.keyId ?? key.id);
	const remoteJid = record.remoteJid ?? key.remoteJid;
	if (Array.isArray(record.pollUpdates)) {
		return readVotes(record, { id: messageId, remoteJid }, envelope);
	}
	// an edit, which messages.edited reports; the status here is not real
	if (isObject(record.message)) return [];
	const status = statusOf(record.status);
	const chat = chatFields(remoteJid, envelope);
	const reader = readAddress(record.participant)?.id;
	const isOwnMessage = (record.fromMe ?? key.fromMe) === true;
	return [
		{
			id: accountEventId(
				envelope.account,
				chat.chatId,
				messageId,
				status,
				...(reader ? [reader] : []),
			),
			messageId,
			status,
			isOwnMessage,
			participantId: reader,
			...chat,
		},
	];
};
