import { readAddress } from '../../whatsapp/address';
import { recipient } from '../../whatsapp/id-formats';
import type { Filter } from '../trigger-gateway';
import { isListed, problemWithList } from './chat-list';

const LABEL = 'Chats';

/** Only chats on a list. */
export const chats: Filter = {
	field: {
		displayName: LABEL,
		name: 'chats',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. +351 910 000 000, 120363025246125486@g.us',
		description:
			"Only messages in these chats, and in those of 'Group Names or IDs', start the workflow. Enter phone numbers with country code, or chat or group IDs, separated by commas or line breaks.",
	},
	matches(event, value, _, { groups }) {
		const { chatId, fromMe } = event;
		// No message, and about no chat: the connection, say.
		if (chatId === undefined) return fromMe === undefined;
		const isForGroups = groups !== undefined && readAddress(chatId)?.kind === 'group';
		return isForGroups || isListed(event, value);
	},
	problem: (value) => problemWithList(LABEL, recipient, value),
};
