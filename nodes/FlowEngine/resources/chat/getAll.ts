import { listFields } from '../../../shared/fields/list-fields';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { chatList } from '../../responses';
import { account } from '../../locators';
import { readChat, simplify } from './read-chat';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many chats',
	description: 'Retrieve a list of chats, most recent first',
	fields: [account, ...listFields, simplify],
	request: ({ account }) => ({
		method: 'POST',
		path: path`/chat/findChats/${account}`,
		readOnly: true,
		body: {},
	}),
	list: chatList,
	mapRecord: (record, { simplify }) => (simplify ? readChat(record) : record),
});
