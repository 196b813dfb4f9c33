import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { content, messageBody } from './content';
import { sent } from './sent';

export const reply = operation({
	name: 'Reply',
	value: 'reply',
	action: 'Reply to message',
	description: 'Answer the message that started the workflow, in its ticket',
	fields: [
		...content,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Quote the Message',
					name: 'quote',
					type: 'boolean',
					default: true,
					description: 'Whether to show the message that you answer above yours',
				},
			],
		},
	],
	lane: (_, origin) => String(origin().ticketId),
	request: ({ options: { quote }, ...params }, origin) => {
		const { ticketId, id } = origin();
		return {
			method: 'POST',
			path: path`/tickets/${String(ticketId)}/messages`,
			body: { ...messageBody(params), ...(quote && { quotedMsgId: id }) },
		};
	},
	output: sent,
});
