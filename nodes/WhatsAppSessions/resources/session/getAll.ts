import { listFields } from '../../../shared/common-fields';
import { operation } from '../../../shared/operation';
import { path } from '../../../shared/path';
import { session, wholeList } from '../../answers';

export const getAll = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many sessions',
	description:
		'Get many sessions of your user. For this, the credential needs a Personal Access Token.',
	fields: listFields,
	request: () => ({ method: 'GET', path: path`/whatsapp-sessions` }),
	list: wholeList,
	shape: session,
});
