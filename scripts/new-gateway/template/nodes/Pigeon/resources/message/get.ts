import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { messageId } from '../../locators';
import { readMessage } from '../../responses';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get message',
	description: 'Get a message that you sent',
	fields: [messageId],
	request: ({ messageId }) => ({ method: 'GET', path: path`/messages/${messageId}` }),
	output: readMessage,
});
