import { groupJid, person, recipientWith } from '../shared/whatsapp/id-formats';
import type { Field } from '../shared/fields/field';

/** The From List mode of a resource locator; the methods are in list-search.ts. */
const listOf = (searchListMethod: string, placeholder: string) =>
	({
		type: 'list',
		placeholder,
		typeOptions: { searchListMethod, searchable: true },
	}) as const;

const contactList = listOf('contacts', 'Choose a contact');
const groupList = listOf('groups', 'Choose a group');

/** A session, by its ID at the gateway. */
export const sessionId = {
	displayName: 'Session',
	name: 'sessionId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	format: { expects: 'the ID of a session', read: (text) => text.trim() || undefined },
	modes: [
		{ displayName: 'From List', name: 'list', ...listOf('sessions', 'Choose a session') },
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 3fa85f64-5717-4562-b3fc-2c963f66afa6',
		},
	],
	description:
		'The list needs a Personal Access Token in the credential. A trigger puts the ID out as account.',
} as const satisfies Field;

/** The recipient, read as digits or an ID. Requires the option `defaultCountryCode`. */
export const to = {
	displayName: 'To',
	name: 'to',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	formatBy: { option: 'defaultCountryCode', format: recipientWith },
	modes: [
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. +351 910 000 000',
			hint: 'A phone number or an ID',
		},
		{ displayName: 'Contact', name: 'contact', ...contactList },
		{ displayName: 'Group', name: 'group', ...groupList },
	],
	description:
		'A phone number with its country code, or the ID of a chat or a group. Spaces, brackets and dashes do no harm.',
} as const satisfies Field;

/** A group, read as its ID (…@g.us). */
export const groupId = {
	displayName: 'Group',
	name: 'groupId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	format: groupJid,
	modes: [
		{ displayName: 'From List', name: 'list', ...groupList },
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 120363025246125486@g.us',
		},
	],
	description: 'The session must be in it. A trigger puts its ID out as chatId.',
} as const satisfies Field;

/** A person, read as digits or an ID. */
export const contactId = {
	displayName: 'Contact',
	name: 'contactId',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	format: person,
	modes: [
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. +351 910 000 000',
			hint: 'A phone number',
		},
		{ displayName: 'From List', name: 'list', ...contactList },
	],
	description: 'A person: a phone number with its country code',
} as const satisfies Field;
