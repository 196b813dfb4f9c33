import type { IDataObject } from 'n8n-workflow';
import { ANSWER_INPUT } from '../../question/chat-answer';
import type { ChatAnswer } from '../../question/chat-answer';
import { asObject, asText, isObject } from '../../values/json';

/** The answer that a trigger posts; undefined for a response from the page. Whoever has the link may have made it up. */
export function readChatAnswer(body: unknown): ChatAnswer | undefined {
	const posted = parse(asObject(asObject(body).data)[ANSWER_INPUT]);
	if (!posted) return undefined;
	const { message, chats, senders, isGroup } = posted;
	return {
		message: asObject(message),
		chats: textsIn(chats),
		senders: textsIn(senders),
		isGroup: isGroup !== false,
	};
}

function parse(json: unknown): IDataObject | undefined {
	try {
		const value: unknown = JSON.parse(asText(json) ?? '');
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

const textsIn = (list: unknown): string[] =>
	Array.isArray(list) ? list.map(asText).filter((text) => text !== undefined) : [];
