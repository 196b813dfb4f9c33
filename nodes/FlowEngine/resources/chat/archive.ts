import { asObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import type { HttpRequest } from '../../../shared/http/request';
import { path } from '../../../shared/http/path';
import { jidOf } from '../../../shared/whatsapp/people';
import { chatId, instance } from '../../locators';
import { lastMessageField, lastMessageOf } from './last-message';

export const archive = operation({
	name: 'Archive',
	value: 'archive',
	action: 'Archive chat',
	description: 'Move a chat into the archive, or back out of it',
	fields: [
		instance,
		chatId,
		{
			displayName: 'Archive',
			name: 'archive',
			type: 'boolean',
			default: true,
			description: 'Whether to move the chat into the archive. Turned off, it comes out again.',
		},
		lastMessageField,
	],
	orderingKey: ({ instance, chatId }) => `${instance} ${jidOf(chatId)}`,
	async run({ instance, chatId, archive, lastMessage: given }, api) {
		const lastMessage = await lastMessageOf(api, instance, chatId, given);
		const call = {
			path: path`/chat/archiveChat/${instance}`,
			body: { archive, lastMessage },
		};
		const published = { method: 'PUT', ...call } as const satisfies HttpRequest;
		const request = {
			method: 'POST',
			idempotent: true,
			...call,
			fallback: published,
		} as const satisfies HttpRequest;
		// It says `archived: true` for both.
		await api.call(request, (body) => asObject(body).chatId);
		return { chatId: jidOf(chatId), isArchived: archive, instance };
	},
});
