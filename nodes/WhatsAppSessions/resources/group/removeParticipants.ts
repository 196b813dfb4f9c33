import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { numberOptions } from '../../fields';
import { groupId } from '../../locators';
import { outcomes, participants, peopleIn } from './participants';

export const removeParticipants = operation({
	name: 'Remove Participants',
	value: 'removeParticipants',
	action: 'Remove participants from group',
	description:
		'Remove participants from a group. Returns one item per person with the result. The session must be a group admin.',
	fields: [groupId, participants, numberOptions],
	orderingKey: ({ groupId }) => groupId,
	recipientKey: ({ groupId, ...people }) => [groupId, ...peopleIn(people)].join(),
	request: ({ groupId, ...people }) => ({
		method: 'POST',
		path: path`/groups/${groupId}/participants/remove`,
		body: { participants: peopleIn(people) },
	}),
	output: (body, { groupId }) => outcomes(body, groupId),
});
