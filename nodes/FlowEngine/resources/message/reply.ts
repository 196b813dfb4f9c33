import { asText } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { sendParts } from '../../../shared/action/send-parts';
import { chatOrderingKey } from '../../../shared/whatsapp/people';
import { startingChatOf } from '../../../shared/whatsapp/starting-chat';
import { contentFields, messageType } from '../../content/content';
import { contentsOf } from './prepare-contents';
import { replyOptions } from './options';
import { readSentMessage } from './read-sent-message';
import { messageRequests } from './requests';

export const reply = operation({
	name: 'Reply',
	value: 'reply',
	action: 'Reply to message',
	description:
		'Reply in the chat that started the workflow, from the account that received the message',
	fields: [messageType, ...contentFields, replyOptions],
	orderingKey(_, origin) {
		const { account, chatId } = origin();
		return `${String(account)} ${chatOrderingKey(chatId)}`;
	},
	async run({ options, ...params }, api) {
		const origin = api.origin();
		const to = startingChatOf(origin);
		const account = asText(origin.account) || api.credentialField('numberId');
		const convertMarkdown = options.convertMarkdown ?? true;
		const asAsked = { ...options, convertMarkdown };
		const contents = await contentsOf({ ...params, options: asAsked }, api.file);
		const quotedMessageId = options.quote ? asText(origin.messageId) : undefined;
		const requests = messageRequests({ account, to, quotedMessageId }, contents, asAsked);
		return { to, account, ...(await sendParts(api, requests, readSentMessage)) };
	},
});
