import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readData } from '../../responses';
import { failedMessage } from '../../locators';
import { isAcknowledged } from '../../undocumented';

export const retry = operation({
	name: 'Retry',
	value: 'retry',
	action: 'Retry message',
	description: 'Resend a failed message. Only failed messages can be resent.',
	fields: [failedMessage],
	request: ({ messageId }) => ({ method: 'POST', path: path`/messages/${messageId}/retry` }),
	/** https://whatsapi.cc/developers, POST /messages/:id/retry: "Returns 202"; the body is not shown. */
	output(body, { messageId }) {
		if (!isAcknowledged(body)) return undefined;
		const { status = 'queued' } = readData(body) ?? {};
		return { messageId, status };
	},
});
