import type { Format } from '../shared/values/formats';
import { fromList } from '../shared/fields/locator-modes';
import { recipient } from '../shared/whatsapp/id-formats';
import { byPhoneOrId, groupOf } from '../shared/whatsapp/locators';
import type { Field } from '../shared/fields/field';

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

export const groupId = groupOf('Your number');
