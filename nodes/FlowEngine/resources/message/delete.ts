import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { chatOrderingKey } from '../../../shared/whatsapp/people';
import { fromMe, messageId, participant } from '../../fields';
import { account, chatOfSent } from '../../locators';
import { messageKey } from './message-key';
import { readSentMessage } from './read-sent-message';

export const deleteMessage = operation({
	name: 'Delete for Everyone',
	value: 'delete',
	action: 'Delete message for everyone',
	description: 'Delete a message for everyone in the chat. Group admins can delete any message.',
	forPeopleOnly: true,
	fields: [account, chatOfSent, messageId, { ...fromMe, default: true }, participant],
	orderingKey: ({ account, chatId }) => `${account} ${chatOrderingKey(chatId)}`,
	async run(params, api) {
		const { account, messageId } = params;
		const key = await messageKey(api, params);
		const request: HttpRequest = {
			method: 'DELETE',
			path: path`/chat/deleteMessageForEveryone/${account}`,
			body: key,
			fallback: { method: 'DELETE', path: path`/chat/deleteMessage/${account}`, body: { key } },
		};
		const message = await api.call(request, readSentMessage);
		return { ...message, messageId, status: 'deleted', deleted: true };
	},
});
