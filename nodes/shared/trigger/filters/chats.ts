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
			'Only messages in these chats start the workflow. Enter phone numbers with country code, or chat or group IDs, separated by commas or line breaks.',
	},
	matches({ chatId, phone, isGroup, fromMe }, value) {
		if (value === undefined) return true;
		// No message, and about no chat: the connection, say.
		if (chatId === undefined) return fromMe === undefined;
		const own = (isGroup === true ? [chatId] : [chatId, phone]).map(chatKey);
		const listed = entriesIn(value) ?? [];
		return listed.some((entry) => own.includes(chatKey(recipient.read(entry)) ?? ''));
	},
	problem(value) {
		const listed = entriesIn(value);
		if (listed === undefined) return notAListError();
		// A list without entries can be meant: nobody for now.
		if (listed.length === 0) return Array.isArray(value) ? undefined : emptyError();
		const wrong = listed.find((entry) => recipient.read(entry) === undefined);
		return wrong === undefined ? undefined : neverMatchesError(wrong);
	},
};

/** Of a text, or of a list that an expression gives; undefined if it is neither. */
function entriesIn(value: unknown): string[] | undefined {
	const texts = [value ?? ''].flat().map(asText);
	return texts.every((text) => text !== undefined) ? texts.flatMap(entriesOf) : undefined;
}

const WITHOUT_FILTER = 'To let every chat start the workflow, remove the filter.';

const neverMatchesError = (entry: string) =>
	new ExplainedError(
		`'${entry}' in the filter 'Chats' can never match`,
		`Enter ${recipient.expects}, or remove this entry. ${WITHOUT_FILTER}`,
	);

const emptyError = () =>
	new ExplainedError(
		"The filter 'Chats' is empty, so that no chat can start the workflow",
		`Enter phone numbers or IDs of chats. ${WITHOUT_FILTER}`,
	);

const notAListError = () =>
	new ExplainedError(
		"The filter 'Chats' holds no list, so that no chat can start the workflow",
		`Its expression must give text, or a list of phone numbers and IDs of chats. ${WITHOUT_FILTER}`,
	);
