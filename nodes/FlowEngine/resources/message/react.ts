import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { chatOrderingKey, jidOf } from '../../../shared/whatsapp/people';
import { fromMe, messageId, participant } from '../../fields';
import { chatId, instance } from '../../locators';
import { emoji } from './emoji';
import { readSentMessage } from './read-sent-message';

export const react = operation({
	name: 'React',
	value: 'react',
	action: 'React to message',
	description: 'Put an emoji on a message, or take it off again',
	fields: [
		instance,
		chatId,
		messageId,
		fromMe,
		participant,
		{
			displayName: 'Remove Reaction',
			name: 'remove',
			type: 'boolean',
			default: false,
			description: 'Whether to take your reaction off',
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
	orderingKey: ({ instance, chatId }) => `${instance} ${chatOrderingKey(chatId)}`,
	request: ({ instance, chatId, messageId, fromMe, participant, remove, reaction }) => ({
		method: 'POST',
		path: path`/message/sendReaction/${instance}`,
		idempotent: true,
		body: {
			key: {
				id: messageId,
				remoteJid: jidOf(chatId),
				fromMe,
				...(participant && !fromMe && { participant: jidOf(participant) }),
			},
			reaction: remove ? '' : reaction,
		},
	}),
	output: (body, { messageId, remove, reaction }) =>
		readSentMessage(body) && {
			...readSentMessage(body),
			messageId,
			reaction: remove ? '' : reaction,
		},
});
