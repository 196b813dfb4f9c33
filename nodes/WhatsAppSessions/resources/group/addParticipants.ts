import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { numberOptions } from '../../fields';
import { groupId } from '../../locators';
import { outcomes, participants, peopleIn } from './participants';

export const addParticipants = operation({
	name: 'Add Participants',
	value: 'addParticipants',
	action: 'Add participants to group',
	description:
		'Add participants to a group. Returns one item per person with the result. The session must be a group admin.',
	fields: [groupId, participants, numberOptions],
	orderingKey: ({ groupId }) => groupId,
	recipientKey: ({ groupId, ...people }) => [groupId, ...peopleIn(people)].join(),
	request: ({ groupId, ...people }) => ({
		method: 'POST',
		path: path`/groups/${groupId}/participants/add`,
		body: { participants: peopleIn(people) },
	}),
	output: (body, { groupId }) => outcomes(body, groupId),
});
