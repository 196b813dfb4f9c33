import { singleLine, webUrl } from '../../shared/values/formats';
import { requireShown } from '../../shared/fields/field';
import type { Field, Params } from '../../shared/fields/field';
import { omitEmpty } from '../../shared/values/json';
import type { Content } from './message-content';
import { rowsOf } from '../../shared/fields/collections';
import { phoneNumber } from '../../shared/fields/phone-number';
import { emailField, nameField } from '../../shared/fields/record-fields';

export const contactFields = [
	{
		displayName: 'Contacts',
		name: 'contacts',
		...rowsOf({
			displayName: 'Contact',
			name: 'contact',
			values: [
				emailField,
				{
					...nameField,
					name: 'fullName',
					format: singleLine,
					placeholder: 'e.g. Nathan Smith',
				},
				{
					displayName: 'Organization',
					name: 'organization',
					type: 'string',
					default: '',
					format: singleLine,
				},
				{ ...phoneNumber, name: 'phoneNumber' },
				{
					displayName: 'Website',
					name: 'url',
					type: 'string',
					default: '',
					format: webUrl,
					placeholder: 'e.g. https://example.com',
				},
			],
		}),
		placeholder: 'Add contact',
		required: true,
		displayOptions: { show: { messageType: ['contact'] } },
		description: 'Contact cards to send',
	},
] as const satisfies readonly Field[];

/** `wuid` links the card to the contact's chat. */
export const contactContent = ({ contacts }: Params<typeof contactFields>): Content => ({
	call: 'sendContact',
	body: {
		contact: (requireShown(contacts).contact ?? []).map(({ phoneNumber, ...card }) => ({
			...omitEmpty(card),
			phoneNumber: `+${phoneNumber}`,
			wuid: phoneNumber,
		})),
	},
});
