import { asObject, asText } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import type { GatewayApi } from '../../../shared/action/operation';
import { attempt } from '../../../shared/action/origin';
import { ExplainedError } from '../../../shared/http/explained-error';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { jidOf } from '../../../shared/whatsapp/people';
import { messageId, participant } from '../../fields';
import { account, chatOfReceived } from '../../locators';
import { authorOf } from '../message/message-key';
import { readMessages } from '../message/read-messages';
import { readKey } from './read-key';
import type { MessageKey } from './read-key';

const NEWEST = 50;

export const markRead = operation({
	name: 'Mark as Read',
	value: 'markRead',
	action: 'Mark chat as read',
	description: 'Mark messages as read (shows the blue check marks to the sender)',
	fields: [
		account,
		chatOfReceived,
		{
			...messageId,
			required: false,
			description: `The message to mark as read. Leave empty to mark the latest ${NEWEST} messages of the chat.`,
		},
		participant,
	],
	async run({ account, chatId, messageId, participant }, api) {
		const remoteJid = jidOf(chatId);
		if (remoteJid.endsWith('@lid')) throw hidden();
		const found = messageId
			? idsOfBurst(api, messageId).map((id) => ({
					...{ id, fromMe: false },
					...authorOf(chatId, participant),
				}))
			: await newestOfOthers(api, account, chatId);
		if (found.length === 0) throw nothingFound();
		const keys = found.map((key) => ({ ...key, remoteJid }));
		const call = { path: path`/chat/markMessageAsRead/${account}`, body: { readMessages: keys } };
		const published: HttpRequest = { method: 'PUT', ...call };
		const request: HttpRequest = { method: 'POST', idempotent: true, ...call, fallback: published };
		await api.call(request, read);
		return { chatId: remoteJid, status: 'read', messageIds: keys.map(({ id }) => id), account };
	},
});

/** The messages that the trigger combined into an item, which is named by the last. */
function idsOfBurst(api: GatewayApi, messageId: string): string[] {
	const { parts } = attempt(() => api.origin()) ?? {};
	const messages = Array.isArray(parts) ? parts : [];
	const ids = messages.flatMap((part) => asText(asObject(part).messageId) ?? []);
	return ids.includes(messageId) ? ids : [messageId];
}

const read = (body: unknown) => asText(asObject(body).read);

async function newestOfOthers(
	api: GatewayApi,
	account: string,
	chatId: string,
): Promise<MessageKey[]> {
	const keys = (await readMessages(api, account, { chatId }, NEWEST)).map(readKey);
	return keys.flatMap((key) => (key && !key.fromMe ? [key] : []));
}

/** The server ignores hidden IDs (@lid), but reports success (markMessageAsRead, 2.3.6 and 2.3.7). */
const hidden = () =>
	new ExplainedError(
		"The server can't mark this chat as read, because the person's number is hidden",
		"Nothing was done. Enter the person's phone number as the chat, if you know it.",
	);

const nothingFound = () =>
	new ExplainedError(
		'The server has no messages from others in this chat',
		"Nothing was marked as read. Check the chat, or enter the 'Message ID' of the message.",
	);
