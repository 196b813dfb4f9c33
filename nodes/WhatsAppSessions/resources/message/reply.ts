import { asText } from '../../../shared/values/json';
import { ExplainedError } from '../../../shared/http/explained-error';
import { operation } from '../../../shared/action/operation';
import { chatOrderingKey } from '../../../shared/whatsapp/people';
import { contentFields, messageType } from './content/content';
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
		const { chatId, messageId } = api.origin();
		const to = asText(chatId);
		if (!to) throw noChat();
		const { convertMarkdown = true, quote } = options;
		const contents = contentsOf(content, { ...options, convertMarkdown });
		const quotedMessageId = quote ? asText(messageId) : undefined;
		return await deliver(api, to, messageRequests({ to, quotedMessageId }, contents, options));
	},
});

const noChat = () =>
	new ExplainedError(
		"The event that started this workflow doesn't belong to a chat",
		"Use the operation 'Send', or start the workflow with 'Message Received'.",
	);
