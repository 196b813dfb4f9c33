import { asText } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { chatOrderingKey } from '../../../shared/whatsapp/people';
import { startingChatOf } from '../../../shared/whatsapp/starting-chat';
import { contentFields, messageType } from '../../content/content';
import { contentsOf } from './prepare-contents';
import { deliver } from './deliver';
import { replyOptions } from './options';
import { messageRequests } from './requests';

export const reply = operation({
	name: 'Reply',
	value: 'reply',
	action: 'Reply to message',
	description: 'Reply in the chat that started the workflow, using the session from the credential',
	fields: [messageType, ...contentFields, replyOptions],
	orderingKey: (_, origin) => chatOrderingKey(origin().chatId),
	async run({ options, ...content }, api) {
		const origin = api.origin();
		const to = startingChatOf(origin);
		const { convertMarkdown = true, quote } = options;
		const contents = contentsOf(content, { ...options, convertMarkdown });
		const quotedMessageId = quote ? asText(origin.messageId) : undefined;
		return await deliver(api, to, messageRequests({ to, quotedMessageId }, contents, options));
	},
});
