import { defaultCountryCode } from '../../../shared/fields/default-country-code';
import { asObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { account } from '../../locators';
import { participants, participantsIn } from './participants';
import { readGroup } from './read-group';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create group',
	description: 'Make a group. People who are not on WhatsApp are left out.',
	fields: [
		account,
		{
			displayName: 'Name',
			name: 'subject',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Orders',
			description: 'What the group is called, in up to 100 characters',
		},
		participants,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				defaultCountryCode,
				{
					displayName: 'Description',
					name: 'description',
					type: 'string',
					typeOptions: { rows: 3 },
					default: '',
				},
				{
					displayName: 'Make All Admins',
					name: 'promoteParticipants',
					type: 'boolean',
					default: true,
					description: 'Whether everybody becomes an admin of the group',
				},
			],
		},
	],
	recipientKey: ({ account, participants, options }) =>
		[account, ...participantsIn(participants, options.defaultCountryCode)].join(),
	request({ account, subject, participants, options }) {
		const { description, promoteParticipants, defaultCountryCode } = options;
		return {
			method: 'POST',
			path: path`/group/create/${account}`,
			body: {
				subject,
				participants: participantsIn(participants, defaultCountryCode),
				...(description && { description }),
				...(promoteParticipants && { promoteParticipants }),
			},
		};
	},
	output: (body) => readGroup(asObject(body)),
});
