import { listFields } from '../../../shared/fields/list-fields';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { wholeList } from '../../responses';
import { groupId } from '../../locators';

export const getParticipants = operation({
	name: 'Get Participants',
	value: 'getParticipants',
	action: 'Get participants of group',
	description: 'Retrieve a list of the participants of a group',
	fields: [groupId, ...listFields],
	request: ({ groupId }) => ({ method: 'GET', path: path`/groups/${groupId}/participants` }),
	list: wholeList,
	mapRecord: (participant, { groupId }) => ({ groupId, ...participant }),
});
