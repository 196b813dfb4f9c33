import type { IDataObject } from 'n8n-workflow';
import { asText, isObject } from '../../../shared/values/json';
import { omitEmpty } from '../../../shared/values/omit-empty';

/** What names a message to WhatsApp. In groups its author belongs to it. */
export interface MessageKey extends IDataObject {
	id: string;
	remoteJid: string;
	fromMe: boolean;
}

/** Of a saved message; undefined if there is none. */
export function readKey(record: IDataObject): MessageKey | undefined {
	if (!isObject(record.key)) return undefined;
	const { fromMe, participant } = record.key;
	const id = asText(record.key.id);
	const remoteJid = asText(record.key.remoteJid);
	if (!id || !remoteJid) return undefined;
	return { id, remoteJid, fromMe: fromMe === true, ...omitEmpty({ participant }) };
}
