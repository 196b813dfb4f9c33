import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, omitEmpty, readWebLink } from '../../../shared/values/json';
import { readAddress } from '../../../shared/whatsapp/address';
import { boundPayload } from '../../../shared/message/bound-payload';
import { chatName } from '../../chat-name';
import { readMessage } from '../../../shared/message/message';
import { readTimestamp } from '../../../shared/message/timestamp';
import { simplifyTo } from '../../../shared/fields/simplify';

export const simplify = simplifyTo(
	'chatId',
	'phone',
	'isGroup',
	'name',
	'unreadCount',
	'lastMessageId',
	'lastMessageText',
	'lastMessageFromMe',
	'lastMessageAt',
	'profilePictureUrl',
);

/** The simplified fields of a chat. */
export function readChat({ remoteJid, lastMessage, ...record }: IDataObject): IDataObject {
	const address = readAddress(remoteJid);
	const isGroup = address?.kind === 'group';
	const unknown = { id: undefined, own: [], sentBy: 'phone' } as const;
	const last = readMessage(boundPayload(asObject(lastMessage)), unknown);
	return omitEmpty({
		chatId: address?.id ?? asText(remoteJid),
		phone: address?.phone ?? (isGroup ? undefined : last?.phone),
		isGroup,
		name: chatName({ ...record, remoteJid, lastMessage }),
		unreadCount: record.unreadCount,
		lastMessageId: last?.messageId,
		lastMessageText: last?.text,
		lastMessageFromMe: last?.fromMe,
		lastMessageAt: last?.timestamp ?? readTimestamp(record.updatedAt),
		profilePictureUrl: readWebLink(record.profilePicUrl),
	});
}
