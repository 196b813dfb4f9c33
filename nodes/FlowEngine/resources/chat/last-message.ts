import type { IDataObject } from 'n8n-workflow';
import { ExplainedError } from '../../../shared/http/explained-error';
import { readLong } from '../../../shared/message/long';
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
		'The last message of the chat. Left empty, it is looked up; only servers that save no messages need it.',
	options: [
		anyMessageId,
		fromMe,
		{
			...participant,
			description:
				'Who wrote the message. Needed in groups, unless it is an own message. A trigger puts it out as senderId.',
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
		'The server has saved no message of this chat',
		"WhatsApp marks a chat by its last message. Enter it in 'Last Message', or choose the chat from the list: the server may know it by another ID.",
	);
}
