import { groupJid, person, recipient, recipientWith } from '../shared/jid';
import type { Field } from '../shared/operation';

/** How a locator offers one of the lists in choices.ts. */
const listOf = (searchListMethod: string, placeholder: string, hint?: string) =>
	({
		type: 'list',
		placeholder,
		...(hint && { hint }),
		typeOptions: { searchListMethod, searchable: true },
	}) as const;

const contactList = listOf('contacts', 'Choose a contact');
const groupList = listOf('groups', 'Choose a group', 'With many groups, the list takes a while.');

const BY_NUMBER = { displayName: 'By Phone Number or ID', name: 'id' } as const;

const byNumber = (placeholder: string) => ({ ...BY_NUMBER, type: 'string', placeholder }) as const;

/** The WhatsApp number that acts: the credential's, unless this names another one. In every operation but those of all numbers. */
export const instance = {
	displayName: 'Number',
	name: 'instance',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	fromCredential: 'numberId',
	modes: [
		{ displayName: 'From List', name: 'list', ...listOf('numbers', 'From the credential') },
		{
			displayName: 'By Name',
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
		{ displayName: 'From Contacts', name: 'contact', ...contactList },
		{ displayName: 'From Groups', name: 'group', ...groupList },
	],
	description:
		'A phone number with its country code, or the ID of a chat or a group. Spaces, brackets and dashes do no harm.',
} as const satisfies Field;

/** A chat with a person or a group, as its ID. */
export const chatId = {
	displayName: 'Chat',
	name: 'chatId',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	format: recipient,
	modes: [
		byNumber('e.g. 351910000000@s.whatsapp.net'),
		{ displayName: 'From List', name: 'list', ...listOf('chats', 'Choose a chat') },
	],
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
	description: 'The number must be in it',
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

/** WhatsApp's own ID of a message. */
export const messageId = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 3EB0A0C6D0B2F6E5C1D2',
	description: 'Send puts it out, and so does a trigger, as messageId',
} as const satisfies Field;

/** Whether the message is one of the account's own: WhatsApp finds it by that, too. */
export const fromMe = {
	displayName: 'Own Message',
	name: 'fromMe',
	type: 'boolean',
	default: false,
	description: 'Whether this number wrote the message itself',
} as const satisfies Field;

/** Who wrote the message, where that was in a group. */
export const participant = {
	displayName: 'Sender ID',
	name: 'participant',
	type: 'string',
	default: '',
	format: person,
	placeholder: 'e.g. 351910000000@s.whatsapp.net',
	description:
		'Who wrote the message. Needed in groups, unless it is an own message. A trigger puts it out as senderId.',
} as const satisfies Field;

/** The file of a binary property of the input item. */
export const binaryPropertyName = {
	displayName: 'Input Binary Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the input field containing the binary file data to be sent',
} as const satisfies Field;

/** Of records with more than ten fields. */
export const simplify = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
} as const satisfies Field;
