import { email, singleLine, webUrl } from '../../../../shared/values/formats';
import { requireShown } from '../../../../shared/fields/field';
import type { Field, Params } from '../../../../shared/fields/field';
import { omitEmpty } from '../../../../shared/values/json';
import type { Content } from './message-content';
import { phoneNumber } from '../../../../shared/fields/phone-number';

export const contactFields = [
	{
		displayName: 'Contacts',
		name: 'contacts',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add contact',
		default: {},
		required: true,
		displayOptions: { show: { messageType: ['contact'] } },
		options: [
			{
				displayName: 'Contact',
				name: 'contact',
				values: [
					{
						displayName: 'Email',
						name: 'email',
						type: 'string',
						default: '',
						format: email,
						placeholder: 'e.g. nathan@example.com',
					},
					{
						displayName: 'Name',
						name: 'fullName',
						type: 'string',
						default: '',
						required: true,
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
			},
		],
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
