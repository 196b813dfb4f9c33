import { asText } from '../../values/json';
import { recipient } from '../../whatsapp/id-formats';
import { readAddress } from '../../whatsapp/address';
import type { Filter } from '../trigger-gateway';

/** Only chats on a list. */
export const chats: Filter = {
	field: {
		displayName: 'Chats',
		name: 'chats',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. +351 910 000 000, 120363025246125486@g.us',
		description:
			'The only chats that can start the workflow: phone numbers with their country codes, or IDs of chats and groups, with commas or line breaks between',
	},
	matches({ chatId, phone, isGroup, fromMe }, value) {
		const listed = (asText(value) ?? '').split(/[,;\n]/).filter((text) => text.trim() !== '');
		if (listed.length === 0) return true;
		// No message, and about no chat: the connection, say.
		if (chatId === undefined) return fromMe === undefined;
		const own = isGroup === true ? [chatId] : [chatId, readAddress(phone)?.id];
		return listed.some((text) => own.includes(readAddress(recipient.read(text))?.id ?? ''));
	},
};
