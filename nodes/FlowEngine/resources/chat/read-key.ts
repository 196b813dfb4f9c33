import type { IDataObject } from 'n8n-workflow';
import { asText, isObject, omitEmpty } from '../../../shared/values/json';

/** Identifies a message to WhatsApp; in groups, `participant` is its author. */
export interface MessageKey extends IDataObject {
	id: string;
	remoteJid: string;
	fromMe: boolean;
}

/** The key of a saved message; undefined if it has none. */
export function readKey(record: IDataObject): MessageKey | undefined {
	if (!isObject(record.key)) return undefined;
	const { fromMe, participant } = record.key;
	const id = asText(record.key.id);
	const remoteJid = asText(record.key.remoteJid);
	if (!id || !remoteJid) return undefined;
	return { id, remoteJid, fromMe: fromMe === true, ...omitEmpty({ participant }) };
}
