import { asObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { jidOf } from '../../../shared/whatsapp/people';
import { account, startingChat } from '../../locators';
import { lastMessageField, lastMessageOf } from './last-message';

export const markUnread = operation({
	name: 'Mark as Unread',
	value: 'markUnread',
	action: 'Mark chat as unread',
	description: "Mark a chat as unread in your WhatsApp. The contact doesn't see this.",
	fields: [account, startingChat, lastMessageField],
	async run({ account, chatId, lastMessage: messageId }, api) {
		const lastMessage = await lastMessageOf(api, account, chatId, messageId);
		const request: HttpRequest = {
			method: 'POST',
			path: path`/chat/markChatUnread/${account}`,
			idempotent: true,
			body: { lastMessage },
		};
		await api.call(request, (body) => asObject(body).chatId);
		return { chatId: jidOf(chatId), status: 'unread', account };
	},
});
