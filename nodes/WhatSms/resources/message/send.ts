import { uuid } from '../../../shared/values/formats';
import { operation } from '../../../shared/action/operation';
import { ticketId } from '../../locators';
import { convertMarkdown } from '../../../shared/text/options';
import { content, messageBodies, quoteInFirst, sendAsOfText, typingSpeedOfText } from './content';
import { deliver } from './deliver';

export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send message',
	description: 'Send a text or a file to the contact of a ticket',
	fields: [
		ticketId,
		...content,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				convertMarkdown,
				{
					displayName: 'Quoted Message ID',
					name: 'quotedMessageId',
					type: 'string',
					default: '',
					format: uuid,
					placeholder: 'e.g. 3fa85f64-5717-4562-b3fc-2c963f66afa6',
					description:
						'The message to answer. It is shown above yours. Send puts its ID out as messageId.',
				},
				sendAsOfText,
				typingSpeedOfText,
			],
		},
	],
	orderingKey: ({ ticketId }) => ticketId,
	async run({ ticketId, options, ...params }, api) {
		const bodies = messageBodies(params, options);
		const { quotedMessageId, typingSpeed } = options;
		return await deliver(api, ticketId, quoteInFirst(quotedMessageId, bodies), typingSpeed);
	},
});
