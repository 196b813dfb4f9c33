import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { asText } from '../values/json';

/**
 * The last of a trigger's items, if all belong to one chat: whoever writes several messages in a row gets
 * one reply. Undefined for several chats: a guess could reply to the wrong person.
 */
export function lastOfOneChat(
	items: readonly INodeExecutionData[],
): INodeExecutionData | undefined {
	const chats = new Set(items.map(({ json }) => chatOf(json)));
	const isOne = chats.size === 1 && (items.length === 1 || !chats.has(undefined));
	return isOne ? items.at(-1) : undefined;
}

/** What tells a chat from all others; a session ID stays when WhatsApp switches to hidden IDs (@lid). */
function chatOf({ ticketId, sessionId, account, chatId }: IDataObject): string | undefined {
	const chat = asText(ticketId) ?? asText(sessionId);
	return chat ?? (asText(chatId) && JSON.stringify([account, chatId]));
}
