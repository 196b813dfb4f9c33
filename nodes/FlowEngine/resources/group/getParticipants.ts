import { asObject } from '../../../shared/values/json';
import { listFields } from '../../../shared/fields/list-fields';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { wholeList } from '../../responses';
import { account, groupId } from '../../locators';
import { readParticipant } from './read-participant';

export const getParticipants = operation({
	name: 'Get Participants',
	value: 'getParticipants',
	action: 'Get participants of group',
	description: 'Retrieve a list of the participants of a group, including who is an admin',
	fields: [account, groupId, ...listFields],
	request: ({ account, groupId }) => ({
		method: 'GET',
		path: path`/group/participants/${account}`,
		query: { groupJid: groupId },
	}),
	list: { ...wholeList, records: (body) => wholeList.records(asObject(body).participants) },
	mapRecord: (record, { groupId }) => readParticipant(record, groupId),
});
