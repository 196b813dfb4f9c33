import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readRecord } from '../../responses';
import { groupId } from '../../locators';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get group',
	description: 'Get the name of a group, who is in it, and what else the gateway tells',
	fields: [groupId],
	request: ({ groupId }) => ({ method: 'GET', path: path`/groups/${groupId}` }),
	output: readRecord('group'),
});
