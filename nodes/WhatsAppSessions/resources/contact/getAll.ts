import { listFields } from '../../../shared/common-fields';
import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { wholeList } from '../../answers';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many contacts',
	description: 'Get many contacts of the session, in the order of the gateway',
	fields: listFields,
	request: () => ({ method: 'GET', path: path`/contacts` }),
	list: wholeList,
});
