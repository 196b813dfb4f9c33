import { asObject, asText } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import type { GatewayApi } from '../../../shared/action/operation';
import type { HttpRequest } from '../../../shared/http/request';
import { path } from '../../../shared/http/path';
import { jidOf } from '../../../shared/whatsapp/people';
import { messageList } from '../../responses';
import { messageId } from '../../fields';
import { chatId, instance } from '../../locators';
import { findMessages } from '../message/find-messages';
import { readKey } from './read-key';
import type { MessageKey } from './read-key';

const NEWEST = 50;

export const markRead = operation({
	name: 'Mark as Read',
	value: 'markRead',
	action: 'Mark chat as read',
	description: 'Let the other side see that its messages were read (the blue ticks)',
	fields: [
		instance,
		chatId,
		{
			...messageId,
			required: false,
			description: `Only this message. Left empty, all among the newest ${NEWEST} of the chat.`,
		},
	],
	async run({ instance, chatId, messageId }, api) {
		const remoteJid = jidOf(chatId);
		const keys = messageId
			? [{ id: messageId, remoteJid, fromMe: false }]
			: await newestOfOthers(api, instance, chatId);
		const call = { path: path`/chat/markMessageAsRead/${instance}`, body: { readMessages: keys } };
		if (keys.length > 0) {
			const published = { method: 'PUT', ...call } as const satisfies HttpRequest;
			const request = {
				method: 'POST',
				idempotent: true,
				...call,
				fallback: published,
			} as const satisfies HttpRequest;
			await api.call(request, read);
		}
		return { chatId: remoteJid, status: 'read', messageIds: keys.map(({ id }) => id), instance };
	},
});

const read = (body: unknown) => asText(asObject(body).read);

async function newestOfOthers(api: GatewayApi, instance: string, chatId: string) {
	const keys: MessageKey[] = [];
	for await (const record of api.list(findMessages(instance, { chatId }), messageList, NEWEST)) {
		const key = readKey(record);
		if (key && !key.fromMe) keys.push(key);
	}
	return keys;
}
