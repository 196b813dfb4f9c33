import type { IDataObject } from 'n8n-workflow';
import type { GatewayApi } from '../../../shared/action/operation';
import { ExplainedError } from '../../../shared/http/explained-error';
import { isGroup, isPerson, jidOf } from '../../../shared/whatsapp/people';
import { readKey } from '../chat/read-key';
import { readMessages } from './read-messages';

interface MessageParams {
	readonly account: string;
	readonly chatId: string;
	readonly messageId: string;
	readonly fromMe: boolean;
	readonly participant?: string | undefined;
}

/**
 * The key that names a message to WhatsApp. In groups, it has the author: without, the server reports
 * success and nothing happens. Throws ExplainedError if nobody knows who it is.
 */
export async function messageKey(
	api: GatewayApi,
	{ account, chatId, messageId, fromMe, participant }: MessageParams,
): Promise<IDataObject> {
	const key = { id: messageId, remoteJid: jidOf(chatId), fromMe };
	if (fromMe) return key;
	if (participant) return { ...key, ...authorOf(chatId, participant) };
	if (!isGroup(chatId)) return key;
	for (const record of await readMessages(api, account, { chatId, messageId }, 1)) {
		const saved = readKey(record);
		if (saved?.fromMe) return { ...key, fromMe: true };
		if (saved?.participant) return { ...key, participant: saved.participant };
	}
	throw unknownAuthor();
}

/** The author in a message's key: only where several people write. */
export const authorOf = (chatId: string, participant: string): { participant?: string } =>
	participant && !isPerson(chatId) ? { participant: jidOf(participant) } : {};

const unknownAuthor = () =>
	new ExplainedError(
		"The server doesn't know who wrote this message",
		"Nothing was done: in a group, WhatsApp needs to know it, and the message isn't saved there. Enter the 'Sender ID', which a trigger outputs as senderId, and check the 'Message ID'.",
	);
