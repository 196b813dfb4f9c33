import { listFields } from '../../../shared/fields/list-fields';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { wholeListOf } from '../../responses';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many AI agents',
	description: 'Retrieve a list of your AI agents',
	fields: [...listFields],
	request: () => ({ method: 'GET', path: path`/ai-agents` }),
	list: wholeListOf('agents'),
});
