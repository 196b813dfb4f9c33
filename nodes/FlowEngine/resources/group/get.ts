import { asObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { account, groupId } from '../../locators';
import { readGroup, simplify } from './read-group';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get group',
	description: 'Retrieve the name, description, and settings of a group',
	fields: [account, groupId, simplify],
	request: ({ account, groupId }) => ({
		method: 'GET',
		path: path`/group/findGroupInfos/${account}`,
		query: { groupJid: groupId },
	}),
	output(body, { simplify }) {
		const group = readGroup(asObject(body));
		return simplify ? group : group && asObject(body);
	},
});
