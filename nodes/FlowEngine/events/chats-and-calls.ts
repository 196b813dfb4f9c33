import { asText, readLong } from '../../shared/values/json';
import { readAddress, samePerson } from '../../shared/whatsapp/address';
import { readTimestamp } from '../../shared/message/timestamp';
import { chatFields } from './chat-fields';
import { accountEventId } from '../../shared/trigger/event-id';
import type { Reader, Shape } from './reader';

/** chats.*: a chat was created, updated, or deleted. */
export const readChat: Reader = (record, envelope): Shape[] => [
	{
		...chatFields(record.remoteJid ?? record.id, envelope),
		name: asText(record.name),
		unreadCount: readLong(record.unreadMessages ?? record.unreadCount),
	},
];

/** groups.*: the number joined a group, or a group was updated. */
export const readGroup: Reader = (record, envelope): Shape[] => [
	{
		...chatFields(record.id, envelope),
		name: asText(record.subject),
		description: asText(record.desc),
		ownerId: readAddress(record.owner)?.id,
		participantCount:
			readLong(record.size) ??
			(Array.isArray(record.participants) ? record.participants.length : undefined),
	},
];

/** call: offer, ringing, accept, reject, timeout, terminate. */
export const readCall: Reader = (record, envelope): Shape[] => {
	const callId = asText(record.id);
	const status = asText(record.status);
	const caller = samePerson([record.from, record.callerPn, record.chatId]);
	return [
		{
			id: accountEventId(envelope.account, callId, status),
			timestamp: readTimestamp(record.date),
			callId,
			status,
			...chatFields(record.groupJid ?? caller?.id, envelope),
			phone: caller?.phone,
			senderId: caller?.id,
			isVideo: record.isVideo === true,
		},
	];
};
