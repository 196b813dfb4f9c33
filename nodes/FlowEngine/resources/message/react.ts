import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import type { HttpRequest } from '../../../shared/http/request';
import { chatOrderingKey } from '../../../shared/whatsapp/people';
import { fromMe, messageId, participant } from '../../fields';
import { account, chatOfReceived } from '../../locators';
import { emoji } from './emoji';
import { messageKey } from './message-key';
import { readSentMessage } from './read-sent-message';

export const react = operation({
	name: 'React',
	value: 'react',
	action: 'React to message',
	description: 'Add an emoji reaction to a message, or remove it',
	fields: [
		account,
		chatOfReceived,
		messageId,
		fromMe,
		participant,
		{
			displayName: 'Remove Reaction',
			name: 'remove',
			type: 'boolean',
			default: false,
			description: 'Whether to remove your reaction instead of adding one',
		},
		{
			displayName: 'Emoji',
			name: 'reaction',
			type: 'string',
			default: '👍',
			required: true,
			format: emoji,
			displayOptions: { show: { remove: [false] } },
		},
	],
	orderingKey: ({ account, chatId }) => `${account} ${chatOrderingKey(chatId)}`,
	async run({ remove, reaction, ...params }, api) {
		const { account, messageId } = params;
		const emoji = remove ? '' : reaction;
		const request: HttpRequest = {
			method: 'POST',
			path: path`/message/sendReaction/${account}`,
			idempotent: true,
			body: { key: await messageKey(api, params), reaction: emoji },
		};
		return { ...(await api.call(request, readSentMessage)), messageId, reaction: emoji };
	},
});
