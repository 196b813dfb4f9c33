import { asText } from '../../values/json';
import { entriesOf } from '../../whatsapp/entries';
import { ExplainedError } from '../../http/explained-error';
import { recipient } from '../../whatsapp/id-formats';
import { chatKey } from '../../whatsapp/address';
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
		const listed = entriesIn(value);
		if (listed.length === 0) return true;
		// No message, and about no chat: the connection, say.
		if (chatId === undefined) return fromMe === undefined;
		const own = (isGroup === true ? [chatId] : [chatId, phone]).map(chatKey);
		return listed.some((entry) => own.includes(chatKey(recipient.read(entry)) ?? ''));
	},
	problem(value) {
		const wrong = entriesIn(value).find((entry) => recipient.read(entry) === undefined);
		if (wrong === undefined) return undefined;
		return new ExplainedError(
			`'${wrong}' in the filter 'Chats' can never match`,
			`Enter ${recipient.expects}, or remove this entry. To let every chat start the workflow, remove the filter.`,
		);
	},
};

const entriesIn = (value: unknown): string[] => entriesOf(asText(value) ?? '');
