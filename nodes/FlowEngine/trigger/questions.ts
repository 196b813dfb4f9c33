import type { IDataObject } from 'n8n-workflow';
import { requestPage } from '../../shared/http/paging';
import { path } from '../../shared/http/path';
import { readContent } from '../../shared/message/content';
import type { ChatQuestions, OwnMessage } from '../../shared/trigger/answers/own-messages';
import { asObject, asText, readLong } from '../../shared/values/json';
import { findMessages } from '../resources/message/find-messages';
import { messageList } from '../responses';
import { accountOfEvent, keyOf } from './message-calls';

/** The page size of a look-up. */
const MOST_MESSAGES = 50;

export const questions: ChatQuestions = {
	events: ['messages.upsert', 'messages.vote'],
	chatIds: (event) => [keyOf(event).remoteJid, keyOf(event).remoteJidAlt],

	/** A chat may be saved under the phone number or the hidden ID (@lid), whichever was written to. */
	async recentOwnMessages(event, connection, ask) {
		const { remoteJid, remoteJidAlt } = keyOf(event);
		const chats = [event.chatId, remoteJid, remoteJidAlt].map(asText).filter(Boolean);
		const lists = [...new Set(chats)].map(async (chatId) => {
			const request = findMessages(accountOfEvent(event, connection), { chatId, author: 'own' });
			const page = requestPage(request, messageList.paging.query(1, MOST_MESSAGES));
			return await ask(page, messageList.records);
		});
		return (await Promise.all(lists)).flat().flatMap(readOwnMessage);
	},

	textMessage: (event, text, connection) => ({
		method: 'POST',
		path: path`/message/sendText/${accountOfEvent(event, connection)}`,
		body: { number: event.chatId, text, linkPreview: false },
	}),
};

/** None if it isn't our own: a server may ignore the filter. */
function readOwnMessage({ key, message, messageTimestamp }: IDataObject): OwnMessage[] {
	const { id, fromMe } = asObject(key);
	if (fromMe !== true) return [];
	const text = readContent(asObject(message))?.text ?? '';
	return [{ id: asText(id) ?? '', text, sentAt: Number(readLong(messageTimestamp)) }];
}
