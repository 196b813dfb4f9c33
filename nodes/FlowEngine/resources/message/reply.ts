import { asText } from '../../../shared/values/json';
import { ExplainedError } from '../../../shared/http/explained-error';
import { operation } from '../../../shared/action/operation';
import { sendParts } from '../../../shared/action/send-parts';
import { chatOrderingKey } from '../../../shared/whatsapp/people';
import { contentFields, messageType } from './content/content';
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
		const { chatId, messageId, ...origin } = api.origin();
		const to = asText(chatId);
		if (!to) throw noChat();
		const account = asText(origin.account) || api.credentialField('numberId');
		const convertMarkdown = options.convertMarkdown ?? true;
		const asAsked = { ...options, convertMarkdown };
		const contents = await contentsOf({ ...params, options: asAsked }, api.file);
		const quotedMessageId = options.quote ? asText(messageId) : undefined;
		const requests = messageRequests({ account, to, quotedMessageId }, contents, asAsked);
		return { to, account, ...(await sendParts(api, requests, readSentMessage)) };
	},
});

const noChat = () =>
	new ExplainedError(
		"The event that started this workflow doesn't belong to a chat",
		"Use the operation 'Send', or start the workflow with 'Message Received'.",
	);
