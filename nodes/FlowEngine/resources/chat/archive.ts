import { asObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { chatOrderingKey, jidOf } from '../../../shared/whatsapp/people';
import { account, startingChat } from '../../locators';
import { lastMessageField, lastMessageOf } from './last-message';

export const archive = operation({
	name: 'Archive',
	value: 'archive',
	action: 'Archive chat',
	description: 'Archive or unarchive a chat',
	fields: [
		account,
		startingChat,
		{
			displayName: 'Archive',
			name: 'archive',
			type: 'boolean',
			default: true,
			description: 'Whether to archive the chat (on) or unarchive it (off)',
		},
		lastMessageField,
	],
	orderingKey: ({ account, chatId }) => `${account} ${chatOrderingKey(chatId)}`,
	async run({ account, chatId, archive, lastMessage: messageId }, api) {
		const lastMessage = await lastMessageOf(api, account, chatId, messageId);
		const call = {
			path: path`/chat/archiveChat/${account}`,
			body: { archive, lastMessage },
		};
		const published: HttpRequest = { method: 'PUT', ...call };
		const request: HttpRequest = { method: 'POST', idempotent: true, ...call, fallback: published };
		// The response has `archived: true` in both cases.
		await api.call(request, (body) => asObject(body).chatId);
		return { chatId: jidOf(chatId), isArchived: archive, account };
	},
});
