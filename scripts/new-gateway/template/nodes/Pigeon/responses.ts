import type { IDataObject } from 'n8n-workflow';
import type { Listing } from '../shared/http/paging';
import { asObject, isObject } from '../shared/values/json';

/** Reads `{message: {id, to, text, sentAt}}`; undefined if the response has no message. */
export function readMessage(body: unknown): IDataObject | undefined {
	const { message } = asObject(body);
	return isMessage(message) ? toOutput(message) : undefined;
}

/** Reads `{messages: […], hasMore}`: https://example.com/docs, GET /messages, "limit: at most 100". */
export const messages: Listing = {
	records(body) {
		const { messages } = asObject(body);
		return Array.isArray(messages) && messages.every(isMessage) ? messages : undefined;
	},
	paging: {
		largestPage: 100,
		query: (page, limit) => ({ page, limit }),
		hasMore: (body) => asObject(body).hasMore === true,
	},
};

/** A message as operations return it, with the names that all gateways share. */
export const toOutput = ({ id, ...message }: IDataObject): IDataObject => ({
	messageId: id,
	...message,
});

const isMessage = (value: unknown): value is IDataObject =>
	isObject(value) && typeof value.id === 'string';
