import { asObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { chatOrderingKey, jidOf } from '../../../shared/whatsapp/people';
import { instance, startingChat } from '../../locators';
import { lastMessageField, lastMessageOf } from './last-message';

export const archive = operation({
	name: 'Archive',
	value: 'archive',
	action: 'Archive chat',
	description: 'Archive or unarchive a chat',
	fields: [
		instance,
		startingChat,
		{
			displayName: 'Archive',
			name: 'archive',
			type: 'boolean',
			default: true,
			description: 'Whether to move the chat into the archive. Turned off, it comes out again.',
		},
		lastMessageField,
	],
	orderingKey: ({ instance, chatId }) => `${instance} ${chatOrderingKey(chatId)}`,
	async run({ instance, chatId, archive, lastMessage: messageId }, api) {
		const lastMessage = await lastMessageOf(api, instance, chatId, messageId);
		const call = {
			path: path`/chat/archiveChat/${instance}`,
			body: { archive, lastMessage },
		};
		const published: HttpRequest = { method: 'PUT', ...call };
		const request: HttpRequest = { method: 'POST', idempotent: true, ...call, fallback: published };
		// The response has `archived: true` in both cases.
		await api.call(request, (body) => asObject(body).chatId);
		return { chatId: jidOf(chatId), isArchived: archive, instance };
	},
});
