import { operation } from '../../../shared/action/operation';
import { listFields } from '../../../shared/fields/list-fields';
import { path } from '../../../shared/http/path';
import { messages, toOutput } from '../../responses';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many messages',
	description: 'Get a list of the messages that you sent',
	fields: listFields,
	request: () => ({ method: 'GET', path: path`/messages` }),
	list: messages,
	mapRecord: toOutput,
});
