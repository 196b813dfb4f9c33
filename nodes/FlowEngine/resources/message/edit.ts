import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { chatOrderingKey, jidOf } from '../../../shared/whatsapp/people';
import { messageId } from '../../fields';
import { account, chatOfSent } from '../../locators';
import { readSentMessage } from './read-sent-message';
import { messageField } from '../../../shared/fields/message';

export const edit = operation({
	name: 'Edit',
	value: 'edit',
	action: 'Edit message',
	description: 'Edit a message you sent in the last 15 minutes',
	fields: [
		account,
		chatOfSent,
		messageId,
		{
			...messageField,
			description: 'The new text, or the new caption of an image or video',
		},
	],
	orderingKey: ({ account, chatId }) => `${account} ${chatOrderingKey(chatId)}`,
	request: ({ account, chatId, messageId, message }) => ({
		method: 'POST',
		path: path`/chat/updateMessage/${account}`,
		idempotent: true,
		body: {
			number: jidOf(chatId),
			key: { id: messageId, remoteJid: jidOf(chatId), fromMe: true },
			text: message,
		},
	}),
	output: (body, { messageId }) =>
		readSentMessage(body) && { ...readSentMessage(body), messageId, status: 'edited' },
});
