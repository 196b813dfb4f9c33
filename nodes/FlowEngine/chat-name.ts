import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../shared/values/json';
import { readAddress } from '../shared/whatsapp/address';

/**
 * What a chat of findChats is called. Mostly it has no name (observed, 2.3.7): then a person is called
 * what they call themselves in the last message, if that is theirs.
 */
export function chatName({ pushName, remoteJid, lastMessage }: IDataObject): string | undefined {
	const name = asText(pushName);
	if (name) return name;
	const { key, pushName: sender } = asObject(lastMessage);
	const isTheirs = asObject(key).fromMe === false && readAddress(remoteJid)?.kind === 'person';
	return isTheirs ? asText(sender) : undefined;
}
