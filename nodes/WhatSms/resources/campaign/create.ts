import { future } from '../../../shared/values/formats';
import { operation } from '../../../shared/action/operation';
import { path } from '../../../shared/http/path';
import { readRecord } from '../../responses';
import { contactGroupId, whatsappId } from '../../locators';
import { withPlaceholders } from './placeholders';
import { omitEmpty } from '../../../shared/values/json';
import { additionalFieldsOf } from '../../../shared/fields/collections';
import { messageField } from '../../../shared/fields/message';
import { nameField } from '../../../shared/fields/record-fields';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create campaign',
	description: 'Send a message to a contact group, now or at a scheduled time',
	forPeopleOnly: true,
	fields: [
		{
			...nameField,
			placeholder: 'e.g. Summer sale',
			description: "Internal name; contacts don't see it",
		},
		{
			...messageField,
			placeholder: 'e.g. Hello {name}! Our summer sale starts today.',
			description: "Use {name} and {number} to insert each contact's name and phone number",
		},
		contactGroupId,
		{
			displayName: 'When',
			name: 'when',
			type: 'options',
			default: 'now',
			options: [
				{ name: 'Schedule', value: 'later' },
				{ name: 'Now', value: 'now' },
			],
		},
		{
			displayName: 'Send At',
			name: 'scheduledAt',
			type: 'dateTime',
			default: '',
			required: true,
			format: future,
			displayOptions: { show: { when: ['later'] } },
			description: "Uses the workflow's time zone (see the workflow settings)",
		},
		additionalFieldsOf([whatsappId]),
	],
	recipientKey: ({ contactGroupId }) => contactGroupId,
	request: ({ name, message, contactGroupId, when, scheduledAt, additionalFields }) => ({
		method: 'POST',
		path: path`/campaigns`,
		body: {
			name,
			message: withPlaceholders(message),
			contactGroupId,
			/** https://whatsms.pt/en/docs, Create campaign: "null = envio imediato". */
			scheduledAt: when === 'later' ? scheduledAt : null,
			...omitEmpty(additionalFields),
		},
	}),
	output: readRecord('campaign'),
});
