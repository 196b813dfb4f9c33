import type { IDataObject } from 'n8n-workflow';
import { path } from '../../shared/http/path';
import type { HttpRequest } from '../../shared/http/request';
import type { ChatQuestions, OwnMessage } from '../../shared/trigger/answers/own-messages';
import { asObject, asText } from '../../shared/values/json';
import { listOf } from '../responses';
import { LARGEST_PAGE } from '../undocumented';

const { records, paging } = listOf('messages');

export const questions: ChatQuestions = {
	events: ['message.received'],

	/** The order of the list is not documented: in a long ticket, the newest are on the first or on the last page. */
	async recentOwnMessages({ ticketId }, _, ask) {
		const readPage = async (page: number) => {
			const request: HttpRequest = {
				method: 'GET',
				path: path`/tickets/${asText(ticketId) ?? ''}/messages`,
				query: paging.query(page, LARGEST_PAGE),
			};
			return await ask(request, (body) => {
				const messages = records(body);
				return messages && { messages, count: Number(asObject(body).count) };
			});
		};
		const first = await readPage(1);
		const last = Math.ceil(first.count / LARGEST_PAGE);
		const more = last > 1 ? (await readPage(last)).messages : [];
		return [...first.messages, ...more].flatMap(readOwnMessage);
	},

	textMessage: ({ ticketId }, text) => ({
		method: 'POST',
		path: path`/tickets/${asText(ticketId) ?? ''}/messages`,
		body: { body: text },
	}),
};

function readOwnMessage({ id, fromMe, body, createdAt }: IDataObject): OwnMessage[] {
	if (fromMe !== true) return [];
	const sentAt = Date.parse(asText(createdAt) ?? '') / 1000;
	return [{ id: asText(id) ?? '', text: asText(body) ?? '', sentAt }];
}
