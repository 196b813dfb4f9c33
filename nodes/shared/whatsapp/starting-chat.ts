import type { IDataObject } from 'n8n-workflow';
import { asText } from '../values/json';
import { ExplainedError } from '../http/explained-error';

/** The chat of the event that started the workflow; throws ExplainedError if it has none. */
export function startingChatOf({ chatId }: IDataObject): string {
	const chat = asText(chatId);
	if (chat) return chat;
	throw new ExplainedError(
		"The event that started this workflow doesn't belong to a chat",
		"Use the operation 'Send', or start the workflow with 'Message Received'.",
	);
}
