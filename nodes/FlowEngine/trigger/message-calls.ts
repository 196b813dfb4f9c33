import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, omitEmpty } from '../../shared/values/json';
import type { Arrival, FindFile } from '../../shared/trigger/trigger-gateway';
import { path } from '../../shared/http/path';
import type { Connection } from '../../shared/http/transport';
import type { Attachment, GatewayEvent } from '../../shared/trigger/event';
import { readMediaResponse } from '../media-response';

/** About as long as most replies take. */
const TYPING_MS = 15_000;

/** The WhatsApp key of a message. Its chat may differ from the one to reply to. */
export const keyOf = ({ raw }: GatewayEvent): IDataObject =>
	asObject(asObject(asObject(raw).data).key);

export const accountOfEvent = ({ account }: GatewayEvent, connection: Connection): string =>
	asText(account) || connection.credentialField('numberId');

/** getBase64FromMediaMessage: the server downloads the file from WhatsApp. */
export const findFile: FindFile = async (event, { connection, ask }) =>
	await ask(
		{
			method: 'POST',
			path: path`/chat/getBase64FromMediaMessage/${accountOfEvent(event, connection)}`,
			readOnly: true,
			body: { message: { key: { id: keyOf(event).id } }, convertToMp4: false },
		},
		readAttachment,
	);

function readAttachment(body: unknown): Attachment | undefined {
	const { base64, mimetype, fileName } = readMediaResponse(body);
	if (typeof base64 !== 'string' || base64 === '') return undefined;
	return { base64, ...omitEmpty({ mimeType: asText(mimetype), fileName: asText(fileName) }) };
}

export const arrival: Arrival = {
	markRead(event, connection) {
		const { id, remoteJid } = keyOf(event);
		// The server ignores hidden IDs, but reports success.
		const isHidden = asText(remoteJid)?.endsWith('@lid');
		const chat = isHidden ? event.chatId : remoteJid;
		return {
			method: 'POST',
			path: path`/chat/markMessageAsRead/${accountOfEvent(event, connection)}`,
			idempotent: true,
			body: { readMessages: [{ id, remoteJid: chat, fromMe: false }] },
		};
	},

	/** The server responds only when the time is over. */
	showTyping: (event, connection) => ({
		method: 'POST',
		path: path`/chat/sendPresence/${accountOfEvent(event, connection)}`,
		idempotent: true,
		body: { number: event.chatId, presence: 'composing', delay: TYPING_MS },
	}),
};
