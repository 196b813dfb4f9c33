import type { ChatAnswer } from '../../question/chat-answer';
import { keysOf } from '../../question/chat-ids';

/** Who may respond in the chat; kept with the question. */
export interface Respondents {
	/** The gateway's `value`. */
	readonly gateway: string;
	/** The keys of the chat that was asked. */
	readonly chats: readonly string[];
	/** The keys of the members who may respond, if that is a group. */
	readonly members: readonly string[];
}

export const respondentsOf = (
	gateway: string,
	chats: readonly string[],
	members: readonly string[],
): Respondents => ({ gateway, chats: keysOf(chats), members: keysOf(members) });

/** Whether an answer is from somebody who was asked. In their own chat, nobody else can write. */
export function wasAsked(
	{ gateway, chats, members }: Respondents,
	{ message, chats: ownChats, senders, isGroup }: ChatAnswer,
): boolean {
	const isHere = message.gateway === gateway && chats.some((chat) => ownChats.includes(chat));
	return isHere && (!isGroup || members.some((member) => senders.includes(member)));
}
