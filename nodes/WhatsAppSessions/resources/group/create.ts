import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readRecord } from '../../responses';
import { additionalFields, numberOptions } from '../../fields';
import { mergePatch } from '../../merge-patch';
import { participants, peopleIn } from './participants';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create group',
	description: 'Make a new group, of which the session is the admin',
	fields: [
		{
			displayName: 'Name',
			name: 'subject',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Team',
		},
		participants,
		{
			...additionalFields,
			description: `${additionalFields.description} The documentation does not say how a group is sent; this node sends name and participants.`,
		},
		numberOptions,
	],
	recipientKey: (people) => peopleIn(people).join(),
	request: ({ subject, additionalFields, ...people }) => ({
		method: 'POST',
		path: path`/groups`,
		body: mergePatch({ name: subject, participants: peopleIn(people) }, additionalFields),
	}),
	output: readRecord('group'),
});
