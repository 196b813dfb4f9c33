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
		'Remove people from a group, each an item with what became of it. The session must be an admin.',
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
