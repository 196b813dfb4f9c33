import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { numberOptions } from '../../fields';
import { groupId } from '../../locators';
import { outcomes, peopleIn } from './participants';
import { participants } from '../../../shared/whatsapp/participants';

export const updateParticipants = operation({
	name: 'Update Participants',
	value: 'updateParticipants',
	action: 'Update participants of group',
	description:
		'Add or remove participants of a group. Returns one item per person with the result. The session must be a group admin.',
	fields: [
		groupId,
		{
			displayName: 'Action',
			name: 'change',
			type: 'options',
			default: 'add',
			options: [
				{ name: 'Add', value: 'add' },
				{ name: 'Remove', value: 'remove' },
			],
		},
		participants,
		numberOptions,
	],
	orderingKey: ({ groupId }) => groupId,
	recipientKey: ({ groupId, change, ...people }) => [groupId, change, ...peopleIn(people)].join(),
	request: ({ groupId, change, ...people }) => ({
		method: 'POST',
		path: path`/groups/${groupId}/participants/${change}`,
		body: { participants: peopleIn(people) },
	}),
	output: (body, { groupId }) => outcomes(body, groupId),
});
