import type { IDataObject } from 'n8n-workflow';
import { asObject, asText } from '../values/json';

/** What a person said in a chat, as a trigger posts it to the node that waits for it. */
export interface ChatAnswer {
	/** The message, as the trigger outputs it. */
	readonly message: IDataObject;
	/** All known IDs of the chat. */
	readonly chats: readonly string[];
	/** All known IDs of the person. */
	readonly senders: readonly string[];
	readonly isGroup: boolean;
}

/** What the node makes of it. */
export type Verdict =
	| { readonly answerInChat: 'accepted' }
	/** The text to ask again with, to which the link is appended. */
	| { readonly answerInChat: 'unclear'; readonly askAgain: string }
	/** Somebody else was asked. */
	| { readonly answerInChat: 'notAsked' };

/** The names of the fields of the request. */
export const ANSWER_INPUT = 'chatAnswer';
export const FILE_INPUT = 'file';

/** Reads a verdict; undefined if the response is not from a node that waits: n8n has a page with status 200, too. */
export function readVerdict(body: unknown): Verdict | undefined {
	const { answerInChat, askAgain } = asObject(body);
	if (answerInChat === 'accepted' || answerInChat === 'notAsked') return { answerInChat };
	if (answerInChat !== 'unclear') return undefined;
	return { answerInChat, askAgain: asText(askAgain) ?? '' };
}
