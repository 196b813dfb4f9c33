import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject, omitEmpty } from '../../shared/values/json';
import { readAddress } from '../../shared/whatsapp/address';
import { readEncryptedFile } from '../../shared/message/encrypted-file';
import type { EncryptedFile } from '../../shared/message/encrypted-file';
import { readMessage } from '../../shared/message/message';
import type { GatewayEvent } from '../../shared/trigger/event';
import type { Reader, Shape } from './reader';
import { fromFlat } from './flat-message';
import { accountEventId } from '../../shared/trigger/event-id';

/** Events that only own messages trigger. */
export const SENT_EVENTS = ['message.sent'];

export const readMessages: Reader = (data, { event, account }, original): Shape[] => {
	const originals = messagesIn(original, event);
	return messagesIn(data, event).flatMap((message, index) => {
		const read = readMessage(message, { id: account, own: [], sentBy: 'api' });
		if (!read) return [];
		// The docs do not show whether an own message was sent from the phone or through the API.
		const { sentBy, ...shape } = read;
		const chat = readAddress(asObject(message.key).remoteJid);
		const places = chat?.kind === 'broadcast' ? [chat.id, read.chatId] : [read.chatId];
		const id = accountEventId(account, ...places, read.messageId);
		const attachment = readEncryptedFile(asObject(originals[index]?.message));
		const media = shape.media && omitEncrypted(shape.media, attachment);
		return [
			{
				id,
				...shape,
				...omitEmpty({ media, attachment }),
				...(sentBy === 'contact' && { sentBy }),
			},
		];
	});
};

/** A flat record may have only one URL: that of the encrypted file. */
const omitEncrypted = (
	{ url, ...media }: IDataObject,
	encryptedFile: EncryptedFile | undefined,
): IDataObject => ({ ...media, ...(url !== encryptedFile?.url && omitEmpty({ url })) });

/** The chat of a message; for broadcasts, it differs from `chatId`, which is their sender. */
export function chatOf({ event, messageId, chatId, raw }: GatewayEvent): unknown {
	const keys = messagesIn(asObject(raw).data, event).map(({ key }) => asObject(key));
	return keys.find(({ id }) => id === messageId)?.remoteJid ?? chatId;
}

/**
 * The messages of an event, in the format of WhatsApp Web (Baileys). The docs do not show `data`, so it may be
 * in that format, bare or in `message` or `messages`, or have flat records.
 */
function messagesIn(data: unknown, event: string): IDataObject[] {
	const isOwn = SENT_EVENTS.includes(event);
	const { messages, message } = asObject(data);
	const { key, from, to, chatId } = asObject(message);
	const inside = messages ?? ([key, from, to, chatId].some(Boolean) ? message : data);
	return [inside]
		.flat()
		.filter(isObject)
		.map((record) => (isObject(record.key) ? record : fromFlat(record, isOwn)))
		.map((record) => ({
			...record,
			key: { fromMe: isOwn, ...asObject(record.key) },
			message: contentOf(record),
		}));
}

/** The URL of a file may be beside the content, and in a related gateway, the text is, too. */
function contentOf({ message, messageBody, mediaUrl }: IDataObject): IDataObject {
	const content = isObject(message) ? message : { conversation: asText(messageBody) };
	return { mediaUrl, ...content };
}
