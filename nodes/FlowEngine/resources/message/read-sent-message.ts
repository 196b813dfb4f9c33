import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, omitEmpty } from '../../../shared/values/json';
import { readAddress } from '../../../shared/whatsapp/address';
import { readTimestamp } from '../../../shared/message/timestamp';
import { statusOf } from '../../message-status';

/** Flattens the response to a send, so that it fits a table row; undefined if it has no message. */
export function readSentMessage(body: unknown): IDataObject | undefined {
	const { key, status, messageTimestamp } = asObject(body);
	const { id, remoteJid } = asObject(key);
	if (!asText(id) || !asText(remoteJid)) return undefined;
	return omitEmpty({
		chatId: readAddress(remoteJid)?.id ?? remoteJid,
		status: statusOf(status),
		messageId: id,
		sentAt: readTimestamp(messageTimestamp),
	});
}
