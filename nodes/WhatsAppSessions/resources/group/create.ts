import { operation } from '../../../shared/action/operation';
import { nameField } from '../../../shared/fields/record-fields';
import { path } from '../../../shared/http/path';
import { readRecord } from '../../responses';
import { numberAndAdditionalOptions } from '../../fields';
import { mergePatch } from '../../merge-patch';
import { peopleIn } from './participants';
import { participants } from '../../../shared/whatsapp/participants';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create group',
	description: 'Create a new group with the session as its admin',
	fields: [
		{ ...nameField, name: 'subject', placeholder: 'e.g. Team' },
		participants,
		numberAndAdditionalOptions("'name' and 'participants'"),
	],
	recipientKey: (people) => peopleIn(people).join(),
	request: ({ subject, ...people }) => ({
		method: 'POST',
		path: path`/groups`,
		body: mergePatch(
			{ name: subject, participants: peopleIn(people) },
			people.options.additionalFields ?? {},
		),
	}),
	output: readRecord('group'),
});
