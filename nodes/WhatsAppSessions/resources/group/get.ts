import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readRecord } from '../../responses';
import { groupId } from '../../locators';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get group',
	description: 'Retrieve a group with its name and participants',
	fields: [groupId],
	request: ({ groupId }) => ({ method: 'GET', path: path`/groups/${groupId}` }),
	output: readRecord('group'),
});
