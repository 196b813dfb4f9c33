import { uuid } from '../../../shared/formats';
import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { ticketId } from '../../locators';
import { content, messageBody } from './content';
import { sent } from './sent';

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
				{
					displayName: 'Quoted Message ID',
					name: 'quotedMessageId',
					type: 'string',
					default: '',
					format: uuid,
					description: 'The message to answer. It is shown above yours.',
				},
			],
		},
	],
	lane: ({ ticketId }) => ticketId,
	request: ({ ticketId, options: { quotedMessageId }, ...params }) => ({
		method: 'POST',
		path: path`/tickets/${ticketId}/messages`,
		body: { ...messageBody(params), ...(quotedMessageId && { quotedMsgId: quotedMessageId }) },
	}),
	output: sent,
});
