import { listFields } from '../../../shared/fields/list-fields';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { omitKeys, wholeList } from '../../responses';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many sessions',
	description:
		'Retrieve a list of your sessions. Requires a Personal Access Token in the credential.',
	fields: listFields,
	request: () => ({ method: 'GET', path: path`/whatsapp-sessions` }),
	list: wholeList,
	mapRecord: omitKeys,
});
