import { sendAndWait as operation } from '../../../shared/action/send-and-wait/send-and-wait';
import { path } from '../../../shared/http/path';
import { to } from '../../fields';
import { readMessage } from '../../responses';

export const sendAndWait = operation({
	fields: [to],
	longestText: Infinity,
	orderingKey: ({ to }) => to,
	async send({ to }, { texts }, api) {
		for (const text of texts) {
			const body = { to, text };
			await api.call({ method: 'POST', path: path`/messages`, body }, readMessage);
		}
	},
});
