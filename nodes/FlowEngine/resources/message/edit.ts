import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { chatOrderingKey, jidOf } from '../../../shared/whatsapp/people';
import { messageId } from '../../fields';
import { chatOfSent, instance } from '../../locators';
import { readSentMessage } from './read-sent-message';

export const edit = operation({
	name: 'Edit',
	value: 'edit',
	action: 'Edit message',
	description: 'Change the text of an own message, for up to 15 minutes after it was sent',
	fields: [
		instance,
		chatOfSent,
		messageId,
		{
			displayName: 'Message',
			name: 'message',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			description: 'The new text, or the new caption of a picture or video',
		},
	],
	orderingKey: ({ instance, chatId }) => `${instance} ${chatOrderingKey(chatId)}`,
	request: ({ instance, chatId, messageId, message }) => ({
		method: 'POST',
		path: path`/chat/updateMessage/${instance}`,
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
