import { byId, fromList } from '../fields/locator-modes';
import type { Field } from '../fields/field';
import { groupJid, person, recipientWith } from './id-formats';
import { ANY_SPELLING } from '../fields/phone-number';

/** A mode named `id` would be labeled "By ID". */
const BY_PHONE_OR_ID = { displayName: 'Phone', name: 'phone' } as const;

export const byPhoneOrId = {
	...BY_PHONE_OR_ID,
	type: 'string',
	placeholder: 'e.g. +351 910 000 000',
} as const;

/** The recipient, read as digits or an ID. Requires the option `defaultCountryCode`. */
export const to = {
	displayName: 'To',
	name: 'to',
	type: 'resourceLocator',
	default: { mode: 'phone', value: '' },
	required: true,
	formatBy: { option: 'defaultCountryCode', format: recipientWith },
	modes: [
		fromList('recipients', 'Select a person or group', {
			hint: "Loading can take a while if you're in many groups",
		}),
		byPhoneOrId,
	],
	description: `A phone number including the country code, or the ID of a chat or group. ${ANY_SPELLING}.`,
} as const satisfies Field;

/** A person, read as digits or an ID. */
export const contactId = {
	displayName: 'Contact',
	name: 'contactId',
	type: 'resourceLocator',
	default: { mode: 'phone', value: '' },
	required: true,
	format: person,
	modes: [fromList('contacts', 'Select a contact'), byPhoneOrId],
	description: 'A phone number including the country code, or a contact ID',
} as const satisfies Field;

/** A group, read as its ID (…@g.us). `account` is the gateway's word for the user's number. */
export const groupOf = (account: string) =>
	({
		displayName: 'Group',
		name: 'groupId',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		format: groupJid,
		modes: [
			fromList('groups', 'Select a group', {
				hint: "Loading can take a while if you're in many groups",
			}),
			byId('e.g. 120363025246125486@g.us'),
		],
		description: `${account} must be a member. The trigger outputs the group's ID as 'chatId'.`,
	}) as const satisfies Field;
