import { listFields } from '../../../shared/fields/list-fields';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { omitKeys, wholeList } from '../../responses';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many sessions',
	description:
		'Get many sessions of your user. For this, the credential needs a Personal Access Token.',
	fields: listFields,
	request: () => ({ method: 'GET', path: path`/whatsapp-sessions` }),
	list: wholeList,
	mapRecord: omitKeys,
});
