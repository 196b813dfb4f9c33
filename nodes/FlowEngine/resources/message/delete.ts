import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { jidOf } from '../../../shared/whatsapp/people';
import { fromMe, messageId, participant } from '../../fields';
import { chatId, instance } from '../../locators';
import { readSentMessage } from './read-sent-message';

export const deleteMessage = operation({
	name: 'Delete for Everyone',
	value: 'delete',
	action: 'Delete message for everyone',
	description: 'Take a message out of the chat on all phones. In groups, admins can delete all.',
	forPeopleOnly: true,
	fields: [instance, chatId, messageId, { ...fromMe, default: true }, participant],
	orderingKey: ({ instance, chatId }) => `${instance} ${jidOf(chatId)}`,
	request({ instance, chatId, messageId, fromMe, participant }) {
		const key = { id: messageId, remoteJid: jidOf(chatId), fromMe };
		const author = participant && !fromMe && { participant: jidOf(participant) };
		return {
			method: 'DELETE',
			path: path`/chat/deleteMessageForEveryone/${instance}`,
			body: { ...key, ...author },
			fallback: {
				method: 'DELETE',
				path: path`/chat/deleteMessage/${instance}`,
				body: { key: { ...key, ...author } },
			},
		};
	},
	output: (body, { messageId }) =>
		readSentMessage(body) && {
			...readSentMessage(body),
			messageId,
			status: 'deleted',
			deleted: true,
		},
});
