import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { text, to } from '../../fields';
import { readMessage } from '../../responses';

export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send message',
	description: 'Send a message to a phone number',
	fields: [to, text],
	orderingKey: ({ to }) => to,
	request: ({ to, message }) => ({
		method: 'POST',
		path: path`/messages`,
		body: { to, text: message },
	}),
	output: readMessage,
});
