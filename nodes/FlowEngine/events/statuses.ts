import { asObject, asText } from '../../shared/values/json';
import { chatFields } from './chat-fields';
import { joined } from '../../shared/trigger/event-id';
import type { Reader } from './reader';
import { votes } from './poll-votes';

/** Baileys' WebMessageInfo.Status. Evolution writes DELETED for every number that it does not know. */
const STATUSES = new Map([
	['ERROR', 'failed'],
	['PENDING', 'pending'],
	['SERVER_ACK', 'sent'],
	['DELIVERY_ACK', 'delivered'],
	['READ', 'read'],
	['PLAYED', 'played'],
]);

export const statusOf = (status: unknown): string =>
	STATUSES.get(asText(status) ?? '') ?? 'unknown';

/** messages.update: what became of a message, or votes on a poll. */
export const updated: Reader = (record, envelope) => {
	const key = asObject(record.key);
	const messageId = asText(record.keyId ?? key.id);
	const remoteJid = record.remoteJid ?? key.remoteJid;
	if (Array.isArray(record.pollUpdates)) {
		return votes(record.pollUpdates, { id: messageId, remoteJid }, envelope);
	}
	const status = statusOf(record.status);
	const isOwnMessage = (record.fromMe ?? key.fromMe) === true;
	return [
		{
			id: joined(remoteJid, messageId, status),
			messageId,
			status,
			isOwnMessage,
			...chatFields(remoteJid, envelope),
		},
	];
};
