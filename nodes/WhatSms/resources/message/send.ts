import { uuid } from '../../../shared/values/formats';
import { operation } from '../../../shared/action/operation';
import { parallelRequests } from '../../../shared/fields/parallel-requests';
import { ticketId } from '../../locators';
import { convertMarkdown } from '../../../shared/text/options';
import { optionsOf } from '../../../shared/fields/collections';
import { content, textOptions } from '../../content/content';
import { channelOfTicket, contentsOf, quoteInFirst } from '../../content/contents';
import { deliver } from './deliver';
import { quotedMessageId as quotedMessage } from '../../../shared/fields/quote';

export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send message',
	description: 'Send a text or file in a ticket',
	fields: [
		ticketId,
		...content,
		optionsOf([
			convertMarkdown,
			parallelRequests,
			{
				...quotedMessage,
				format: uuid,
				placeholder: 'e.g. 3fa85f64-5717-4562-b3fc-2c963f66afa6',
			},
			...textOptions,
		]),
	],
	orderingKey: ({ ticketId }) => ticketId,
	async run({ ticketId, options, ...params }, api) {
		const channelOf = async () => await channelOfTicket(api, ticketId);
		const contents = await contentsOf(params, options, channelOf);
		const { quotedMessageId, typingSpeed } = options;
		return await deliver(api, ticketId, quoteInFirst(quotedMessageId, contents), typingSpeed);
	},
});
