import { listFields } from '../../../shared/fields/list-fields';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { wholeList } from '../../responses';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many groups',
	description: 'Retrieve a list of groups the session is in',
	fields: listFields,
	request: () => ({ method: 'GET', path: path`/groups` }),
	list: wholeList,
});
