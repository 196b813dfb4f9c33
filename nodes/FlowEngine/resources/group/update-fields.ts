import { webUrl } from '../../../shared/values/formats';
import type { Field } from '../../../shared/fields/field';

const DAY_S = 86_400;

/** The fields of a group that can be changed. The values of options are Evolution's. */
export const updateFields = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	atLeastOne: true,
	options: [
		{
			displayName: 'Description',
			name: 'description',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
		},
		{
			displayName: 'Disappearing Messages',
			name: 'expiration',
			type: 'options',
			default: 0,
			options: [
				{ name: 'After 24 Hours', value: DAY_S },
				{ name: 'After 7 Days', value: 7 * DAY_S },
				{ name: 'After 90 Days', value: 90 * DAY_S },
				{ name: 'Off', value: 0 },
			],
		},
		{
			displayName: 'Name',
			name: 'subject',
			type: 'string',
			default: '',
			placeholder: 'e.g. Orders',
			description: 'What the group is called, in up to 100 characters',
		},
		{
			displayName: 'Picture Binary Field',
			name: 'pictureField',
			type: 'string',
			default: 'data',
			description: 'The name of the input binary field with the picture. It counts before the URL.',
		},
		{
			displayName: 'Picture URL',
			name: 'pictureUrl',
			type: 'string',
			default: '',
			format: webUrl,
			placeholder: 'e.g. https://example.com/logo.jpg',
			description: 'A public address that the server fetches the picture from',
		},
		{
			displayName: 'Who Can Edit',
			name: 'whoEdits',
			type: 'options',
			default: 'locked',
			description: 'Who can change the name and the picture of the group',
			options: [
				{ name: 'Admins', value: 'locked' },
				{ name: 'Everybody', value: 'unlocked' },
			],
		},
		{
			displayName: 'Who Can Write',
			name: 'whoWrites',
			type: 'options',
			default: 'announcement',
			options: [
				{ name: 'Admins', value: 'announcement' },
				{ name: 'Everybody', value: 'not_announcement' },
			],
		},
	],
} as const satisfies Field;
