import { defaultCountryCode } from '../../../shared/fields/default-country-code';
import { asObject } from '../../../shared/values/json';
import { operation } from '../../../shared/action/operation';
import { nameField } from '../../../shared/fields/record-fields';
import { path } from '../../../shared/http/path';
import { optionsOf } from '../../../shared/fields/collections';
import { account } from '../../locators';
import { participantsIn } from './participants';
import { readGroup } from './read-group';
import { participants } from '../../../shared/whatsapp/participants';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create group',
	description: "Create a new group. Numbers that aren't on WhatsApp are skipped.",
	fields: [
		account,
		{
			...nameField,
			name: 'subject',
			placeholder: 'e.g. Orders',
			description: 'Name of the group (up to 100 characters)',
		},
		participants,
		optionsOf([
			defaultCountryCode,
			{
				displayName: 'Description',
				name: 'description',
				type: 'string',
				typeOptions: { rows: 3 },
				default: '',
			},
			{
				displayName: 'Make All Participants Admins',
				name: 'promoteParticipants',
				type: 'boolean',
				default: true,
				description: 'Whether to make all participants group admins',
			},
		]),
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
