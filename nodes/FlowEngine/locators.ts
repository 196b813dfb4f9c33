import type { Format } from '../shared/values/formats';
import { groupJid, person, recipient, recipientWith } from '../shared/whatsapp/id-formats';
import type { Field } from '../shared/fields/field';

/** How a locator offers one of the lists in list-search.ts. */
const listOf = (searchListMethod: string, placeholder: string, hint?: string) =>
	({
		type: 'list',
		placeholder,
		...(hint && { hint }),
		typeOptions: { searchListMethod, searchable: true },
	}) as const;

const contactList = listOf('contacts', 'Choose a contact');
const groupList = listOf('groups', 'Choose a group', 'With many groups, the list takes a while.');

/** n8n's editor calls every mode of this name 'By ID'. */
const BY_NUMBER = { displayName: 'By ID', name: 'id' } as const;

const byNumber = (placeholder: string) =>
	({ ...BY_NUMBER, type: 'string', placeholder, hint: 'A phone number or an ID' }) as const;

const numberName: Format = {
	expects: 'the name of a number, such as wa-k3x9qz',
	read: (text) => text.trim() || undefined,
};

/** The WhatsApp number that acts: the credential's, unless this names another one. In every operation but those of all numbers. */
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

/** Whom a message goes to, as digits or as an ID. Its operation has the option `defaultCountryCode`. */
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

/** Of a filter, which may be left out. */
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

/** A chat with a person or a group: digits, or its ID. */
export const chatId = {
	...chatFilter,
	required: true,
	description: 'The chat with a person or a group. A trigger puts it out as chatId.',
} as const satisfies Field;

/** A group, as its ID (…@g.us). */
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

/** A person, as digits or as an ID. */
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
