import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../shared/values/json';
import { readAddress } from '../shared/whatsapp/address';

/**
 * The name of a chat of findChats. It usually has none (observed, 2.3.7): for a person, the push name of the
 * last message is used, if they sent it.
 */
export function chatName({ pushName, remoteJid, lastMessage }: IDataObject): string | undefined {
	const name = asText(pushName);
	if (name) return name;
	const { key, pushName: sender } = asObject(lastMessage);
	const isTheirs = asObject(key).fromMe === false && readAddress(remoteJid)?.kind === 'person';
	return isTheirs ? asText(sender) : undefined;
}
