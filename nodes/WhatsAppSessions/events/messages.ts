import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject } from '../../shared/values/json';
import { readMessage } from '../../shared/message/message';
import type { GatewayEvent } from '../../shared/trigger/event';
import type { Reader, Shape } from './reader';
import { fromFlat } from './flat-message';
import { joinId } from '../../shared/trigger/event-id';

/** Events that only own messages raise. */
export const SENT_EVENTS = ['message.sent'];

export const readMessages: Reader = (data, { event, account }): Shape[] =>
	messagesIn(data, event).flatMap((message) => {
		const read = readMessage(message, { id: account, own: [], sentBy: 'api' });
		if (!read) return [];
		// Nobody says whether an own message came from the phone or through the API.
		const { sentBy, ...shape } = read;
		const id = joinId(asObject(message.key).remoteJid, read.messageId);
		return [{ id, ...shape, ...(sentBy === 'contact' && { sentBy }) }];
	});

/** The chat that a message came in: an answer to a broadcast goes to its sender instead. */
export function chatOf({ event, messageId, chatId, raw }: GatewayEvent): unknown {
	const keys = messagesIn(asObject(raw).data, event).map(({ key }) => asObject(key));
	return keys.find(({ id }) => id === messageId)?.remoteJid ?? chatId;
}

/**
 * The messages in the data of an event, as WhatsApp Web and Baileys have them. The docs do not show them,
 * so they may be that already, bare or in `message` or `messages`, or flat records of the gateway's own.
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

/** The address of a file may stand beside the content; at a sibling of this gateway, so does the text. */
function contentOf({ message, messageBody, mediaUrl }: IDataObject): IDataObject {
	const content = isObject(message) ? message : { conversation: asText(messageBody) };
	return { mediaUrl, ...content };
}
