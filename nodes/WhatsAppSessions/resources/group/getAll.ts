import { listFields } from '../../../shared/common-fields';
import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { wholeList } from '../../answers';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many groups',
	description: 'Get many groups that the session is in',
	fields: listFields,
	request: () => ({ method: 'GET', path: path`/groups` }),
	list: wholeList,
});
