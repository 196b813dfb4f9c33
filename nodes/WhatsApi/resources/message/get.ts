import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readMessage } from '../../responses';
import { recentMessage } from '../../locators';
import { simplify, simplifyMessage } from './simplify-message';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get message',
	description: 'Retrieve a message with its status and when it was delivered and read',
	fields: [recentMessage, simplify],
	request: ({ messageId }) => ({ method: 'GET', path: path`/messages/${messageId}` }),
	output: (body, { simplify }) => {
		const found = readMessage(body);
		return found && simplify ? simplifyMessage(found) : found;
	},
});
