import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from '../../../shared/http/explained-error';
import { readLong } from '../../../shared/values/json';
import type { GatewayApi } from '../../../shared/action/operation';
import type { Field, Params } from '../../../shared/fields/field';
import { jidOf } from '../../../shared/whatsapp/people';
import { anyMessageId, fromMe, participant } from '../../fields';
import { readMessages } from '../message/read-messages';
import { readKey } from './read-key';

/** The last message of a chat, by which WhatsApp marks it as read, unread, or archived. */
export const lastMessageField = {
	displayName: 'Last Message',
	name: 'lastMessage',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	description:
		"The last message of the chat. Only needed if your server doesn't store messages; otherwise it's looked up.",
	options: [
		anyMessageId,
		fromMe,
		{
			...participant,
			description:
				"Who sent the message. Required in groups, unless it was sent by you. The trigger outputs it as 'senderId'.",
		},
	],
} as const satisfies Field;

type Given = Params<readonly [typeof lastMessageField]>['lastMessage'];

/** The message that the user entered, else the newest saved one; throws ExplainedError if there is none. */
export async function lastMessageOf(
	api: GatewayApi,
	account: string,
	chatId: string,
	{ messageId, fromMe = false, participant }: Given,
): Promise<IDataObject> {
	if (messageId) {
		const author = participant && !fromMe && { participant: jidOf(participant) };
		const key = { id: messageId, remoteJid: jidOf(chatId), fromMe, ...author };
		return { key, messageTimestamp: Math.floor(Date.now() / 1000) };
	}
	for (const record of await readMessages(api, account, { chatId }, 1)) {
		const key = readKey(record);
		const messageTimestamp = readLong(record.messageTimestamp);
		if (key && messageTimestamp) return { key, messageTimestamp };
	}
	throw new ExplainedError(
		'The server has no messages from this chat',
		"WhatsApp needs the last message of the chat for this. Enter it in 'Last Message', or select the chat from the list (the server may use a different ID for it).",
	);
}
