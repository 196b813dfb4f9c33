import { ExplainedError } from '../../../shared/explained-error';
import { uuid } from '../../../shared/formats';
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
		const ticket = uuid.read(String(ticketId));
		if (ticket === undefined) throw noTicket();
		// Only a message has an ID that can be quoted.
		const quotedMsgId = quote ? uuid.read(String(id)) : undefined;
		return {
			method: 'POST',
			path: path`/tickets/${ticket}/messages`,
			body: { ...messageBody(params), ...(quotedMsgId && { quotedMsgId }) },
		};
	},
	output: sent,
});

const noTicket = () =>
	new ExplainedError(
		'The event that started this workflow belongs to no ticket',
		"Use the operation 'Send to Number', or start the workflow with 'Message Received'.",
	);
