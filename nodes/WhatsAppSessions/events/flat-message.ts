import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject, omitEmpty } from '../../shared/values/json';

/** Converts flat content to that of WhatsApp Web, by the flat message type. */
const KINDS = new Map<string, (record: IDataObject, text: string | undefined) => IDataObject>([
	['image', (record, caption) => ({ imageMessage: { ...file(record), caption } })],
	['video', (record, caption) => ({ videoMessage: { ...file(record), caption } })],
	['document', (record, caption) => ({ documentMessage: { ...file(record), caption } })],
	['audio', (record) => ({ audioMessage: file(record) })],
	['ptt', (record) => ({ audioMessage: { ...file(record), ptt: true } })],
	['voice', (record) => ({ audioMessage: { ...file(record), ptt: true } })],
	['sticker', (record) => ({ stickerMessage: file(record) })],
	['location', (record) => ({ locationMessage: place(record) })],
	['contact', (_, displayName) => ({ contactMessage: { displayName } })],
	['poll', (_, name) => ({ pollCreationMessage: { name } })],
]);

/** Converts a flat message record to the format of WhatsApp Web; all field names are assumed. */
export function fromFlat(record: IDataObject, isOwn: boolean): IDataObject {
	const fromMe = record.fromMe === undefined ? isOwn : record.fromMe === true;
	const chat = record.chatId ?? record.remoteJid ?? (fromMe ? record.to : record.from);
	const { text: plainText, body, caption, content, message } = record;
	const text = [plainText, body, caption, content, message].map(asText).find(Boolean);
	const kind = KINDS.get(asText(record.type ?? record.messageType)?.toLowerCase() ?? '');
	return {
		key: {
			id: asText(record.id ?? record.messageId),
			remoteJid: asText(chat)?.replace(TYPED_NUMBER, (number) => number.replace(/\D/g, '')),
			participant: record.participant ?? record.author,
			fromMe,
		},
		pushName: record.pushName ?? record.senderName ?? record.name,
		messageTimestamp: record.timestamp,
		message: isObject(message) ? message : contentOf(kind?.(record, text), text),
		mediaUrl: record.mediaUrl ?? record.url ?? asObject(record.media).url,
	};
}

const contentOf = (content: IDataObject | undefined, text: string | undefined): IDataObject =>
	content ?? (text ? { conversation: text } : { unknown: {} });

/** "+351 910 000 000": a phone number, not an ID. */
const TYPED_NUMBER = /^\+[\d\s().-]+$/;

function file({ media, ...record }: IDataObject): IDataObject {
	const { mimetype, mimeType, fileName, ptt, mediaKey, directPath, url, mediaUrl } = {
		...asObject(media),
		...record,
	};
	const encrypted = { mediaKey, directPath, url: url ?? mediaUrl };
	return omitEmpty({ mimetype: mimetype ?? mimeType, fileName, ptt, ...encrypted });
}

function place({ location, ...record }: IDataObject): IDataObject {
	const { latitude, longitude, name, address } = { ...record, ...asObject(location) };
	return omitEmpty({ degreesLatitude: latitude, degreesLongitude: longitude, name, address });
}
