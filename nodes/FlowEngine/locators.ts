import type { Format } from '../shared/values/formats';
import { fromList } from '../shared/fields/locator-modes';
import { recipient } from '../shared/whatsapp/id-formats';
import { byPhoneOrId, groupOf } from '../shared/whatsapp/locators';
import type { Field, MessageSource } from '../shared/fields/field';

const accountName: Format = {
	expects: 'the name of a WhatsApp account, such as wa-k3x9qz',
	read: (text) => text.trim() || undefined,
};

export { contactId, to } from '../shared/whatsapp/locators';

/** Evolution's instance, by default the credential's. In all operations except those that list accounts. */
export const account = {
	displayName: 'WhatsApp Account',
	name: 'account',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	fromCredential: 'numberId',
	format: accountName,
	modes: [
		fromList('accounts', 'From credential'),
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			placeholder: 'e.g. wa-k3x9qz',
		},
	],
	description:
		"The instance in Evolution API, or the number in FlowEngine. Leave empty to use the credential's.",
} as const satisfies Field;

/** For filters; optional. */
export const chatFilter = {
	displayName: 'Chat',
	name: 'chatId',
	type: 'resourceLocator',
	default: { mode: 'phone', value: '' },
	format: recipient,
	modes: [fromList('chats', 'Select a chat'), byPhoneOrId],
	description: 'Only return messages from this chat',
} as const satisfies Field;

/** A chat with a person or a group, read as digits or an ID. */
export const chatId = {
	...chatFilter,
	required: true,
	description: "The chat with a person or group. The trigger outputs its ID as 'chatId'.",
} as const satisfies Field;

/** The item's properties, by the fields' names. */
const properties = {
	account: 'account',
	chatId: 'chatId',
	messageId: 'messageId',
	fromMe: 'fromMe',
	participant: 'senderId',
};

const chatOf = (placeholder: string, which: MessageSource['which']) =>
	({
		...chatId,
		default: { mode: 'list', value: '' },
		modes: [fromList('chats', placeholder), byPhoneOrId],
		fromMessage: { which, properties },
	}) as const satisfies Field;

/** The chat of a message: left empty, with the message that started the workflow. */
export const chatOfReceived = {
	...chatOf('Message that started the workflow', 'received'),
	description:
		'The chat with the message. Leave empty to use the message that started the workflow.',
} as const satisfies Field;

/** The chat of an own message: left empty, with the message that the workflow sent last. */
export const chatOfSent = {
	...chatOf('Message that the workflow sent last', 'sent'),
	description:
		'The chat with the message. Leave empty to use the last message from Send or Reply in this workflow.',
} as const satisfies Field;

/** A chat: left empty, that of the event that started the workflow. */
export const startingChat = {
	...chatOf('Chat that started the workflow', 'received'),
	description: 'The chat to use. Leave empty to use the chat that started the workflow.',
} as const satisfies Field;

export const groupId = groupOf('Your account');
