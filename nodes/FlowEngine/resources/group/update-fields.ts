import { webUrl } from '../../../shared/values/formats';
import { updateFieldsOf } from '../../../shared/fields/collections';

const DAY_S = 86_400;

/** The fields of a group that can be changed. The values of options are Evolution's. */
export const updateFields = updateFieldsOf([
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
		description: 'Name of the group (up to 100 characters)',
	},
	{
		displayName: 'Picture Binary Field',
		name: 'pictureField',
		type: 'string',
		default: 'data',
		description:
			"The name of the input field containing the image. If set, 'Picture URL' is ignored.",
	},
	{
		displayName: 'Picture URL',
		name: 'pictureUrl',
		type: 'string',
		default: '',
		format: webUrl,
		placeholder: 'e.g. https://example.com/logo.jpg',
		description: 'Public URL of the image',
	},
	{
		displayName: 'Who Can Edit Group Info',
		name: 'whoEdits',
		type: 'options',
		default: 'locked',
		description: "Who can change the group's name and picture",
		options: [
			{ name: 'Admins', value: 'locked' },
			{ name: 'Everyone', value: 'unlocked' },
		],
	},
	{
		displayName: 'Who Can Send Messages',
		name: 'whoWrites',
		type: 'options',
		default: 'announcement',
		options: [
			{ name: 'Admins', value: 'announcement' },
			{ name: 'Everyone', value: 'not_announcement' },
		],
	},
]);
