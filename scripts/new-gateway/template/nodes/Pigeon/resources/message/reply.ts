import { operation } from '../../../shared/action/operation';
import { ExplainedError } from '../../../shared/http/explained-error';
import { path } from '../../../shared/http/path';
import { asText } from '../../../shared/values/json';
import { text } from '../../fields';
import { readMessage } from '../../responses';

export const reply = operation({
	name: 'Reply',
	value: 'reply',
	action: 'Reply to message',
	description: 'Reply to the person whose message started the workflow',
	fields: [text],
	orderingKey: (_, origin) => String(origin().phone),
	request({ message }, origin) {
		const to = asText(origin().phone);
		if (to === undefined) throw noSenderError();
		return { method: 'POST', path: path`/messages`, body: { to, text: message } };
	},
	output: readMessage,
});

const noSenderError = () =>
	new ExplainedError(
		'The event that started this workflow has no sender',
		"Use the operation 'Send', or start the workflow with 'Message Received'.",
	);
