import type { Format } from '../shared/values/formats';
import { groupJid, person, recipient, recipientWith } from '../shared/whatsapp/id-formats';
import type { Field } from '../shared/fields/field';

/** The From List mode of a resource locator; the methods are in list-search.ts. */
const listOf = (searchListMethod: string, placeholder: string, hint?: string) =>
	({
		type: 'list',
		placeholder,
		...(hint && { hint }),
		typeOptions: { searchListMethod, searchable: true },
	}) as const;

const contactList = listOf('contacts', 'Choose a contact');
const groupList = listOf('groups', 'Choose a group', 'With many groups, the list takes a while.');

/** n8n's editor labels every mode with the name `id` as 'By ID'. */
const BY_NUMBER = { displayName: 'By ID', name: 'id' } as const;

const byNumber = (placeholder: string) =>
	({ ...BY_NUMBER, type: 'string', placeholder, hint: 'A phone number or an ID' }) as const;

const numberName: Format = {
	expects: 'the name of a number, such as wa-k3x9qz',
	read: (text) => text.trim() || undefined,
};

/** The WhatsApp number to use, by default the credential's. In all operations except those that list numbers. */
export const instance = {
	displayName: 'Number',
	name: 'instance',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	fromCredential: 'numberId',
	format: numberName,
	modes: [
		{ displayName: 'From List', name: 'list', ...listOf('numbers', 'From the credential') },
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			placeholder: 'e.g. wa-k3x9qz',
		},
	],
	description: 'Your WhatsApp number. Left empty, it is the Number ID of the credential.',
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
		byNumber('e.g. +351 910 000 000'),
		{ displayName: 'Contact', name: 'contact', ...contactList },
		{ displayName: 'Group', name: 'group', ...groupList },
	],
	description:
		'A phone number with its country code, or the ID of a chat or a group. Spaces, brackets and dashes do no harm.',
} as const satisfies Field;

/** For filters; optional. */
export const chatFilter = {
	displayName: 'Chat',
	name: 'chatId',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	format: recipient,
	modes: [
		byNumber('e.g. +351 910 000 000'),
		{ displayName: 'From List', name: 'list', ...listOf('chats', 'Choose a chat') },
	],
	description: 'Only those of this chat',
} as const satisfies Field;

/** A chat with a person or a group, read as digits or an ID. */
export const chatId = {
	...chatFilter,
	required: true,
	description: 'The chat with a person or a group. A trigger puts it out as chatId.',
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
	description: 'The number must be in it. A trigger puts its ID out as chatId.',
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
		byNumber('e.g. +351 910 000 000'),
		{ displayName: 'From List', name: 'list', ...contactList },
	],
	description: 'A person: a phone number with its country code, or an ID',
} as const satisfies Field;
