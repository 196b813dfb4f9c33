import { ExplainedError } from '../../../shared/http/explained-error';
import { uuid } from '../../../shared/values/formats';
import { parallelRequests } from '../../../shared/fields/parallel-requests';
import { operation } from '../../../shared/action/operation';
import { convertMarkdownInReply } from '../../../shared/text/options';
import { optionsOf } from '../../../shared/fields/collections';
import { content, textOptions } from '../../content/content';
import { channelOfTicket, contentsOf, quoteInFirst } from '../../content/contents';
import { deliver } from './deliver';
import { quoteOriginal } from '../../../shared/fields/quote';

export const reply = operation({
	name: 'Reply',
	value: 'reply',
	action: 'Reply to message',
	description: 'Reply to the message that started the workflow, in the same ticket',
	fields: [
		...content,
		optionsOf([convertMarkdownInReply, parallelRequests, quoteOriginal, ...textOptions]),
	],
	orderingKey: (_, origin) => String(origin().ticketId),
	async run({ options, ...params }, api) {
		const { ticketId, event, messageId, channel } = api.origin();
		const ticket = uuid.read(String(ticketId));
		if (ticket === undefined) throw noTicket();
		const quotes = options.quote && event !== 'message.ack';
		const quotedMsgId = quotes ? uuid.read(String(messageId)) : undefined;
		const asked = { convertMarkdown: true, ...options };
		const channelOf = async () => channel ?? (await channelOfTicket(api, ticket));
		const contents = await contentsOf(params, asked, channelOf);
		return await deliver(api, ticket, quoteInFirst(quotedMsgId, contents), options.typingSpeed);
	},
});

const noTicket = () =>
	new ExplainedError(
		"The event that started this workflow doesn't belong to a ticket",
		"Use the operation 'Send to Number', or start the workflow with 'Message Received'.",
	);
