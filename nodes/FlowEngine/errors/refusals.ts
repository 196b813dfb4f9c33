import type { Explanation } from '../../shared/gateway';
import { createsSomething } from '../../shared/http/request';
import type { HttpRequest } from '../../shared/http/request';
import { NOT_CONNECTED, saysNotConnected } from './not-connected';

interface Rule extends Explanation {
	/** Which calls. */
	readonly path: RegExp;
	/** What one of the texts says. */
	readonly words: RegExp;
}

/** What WhatsApp and the server refuse, in their words (observed, 2.3.6 and 2.3.7). The first one counts. */
const RULES: readonly Rule[] = [
	{
		path: /^\/chat\/(sendPresence|updateBlockStatus)\//,
		words: /\[object Object\]$/,
		message: 'This person is not on WhatsApp',
		description: 'Nothing was done. Check the number and its country code.',
	},
	{
		path: /^\//,
		words: /\brate-overlimit$/,
		message: 'WhatsApp asks this number to slow down',
		description:
			'Nothing was done. Wait some minutes before the next run, and leave longer pauses between messages: WhatsApp blocks numbers that do not.',
	},
	{
		path: /^\/message\//,
		words: /\b(forbidden|not-authorized)$/,
		message: 'The number may not write in this group',
		description: 'Nothing was sent. Most often only its admins may: make the number one of them.',
	},
	{
		path: /^\/message\//,
		words: /\bMedia upload failed on all hosts$/,
		message: 'WhatsApp did not take the file',
		description: 'Nothing was sent. Run this again later; if it stays, send a smaller file.',
	},
	{
		path: /^\/message\/sendStatus\//,
		words: /^Contacts not found$/,
		message: 'The server knows no contacts yet',
		description: "Nothing was sent. Choose 'Audience' → These Numbers.",
	},
	{
		path: /^\/chat\/updateMessage\//,
		words: /^Message not compatible$/,
		message: 'This message cannot be edited',
		description:
			'Texts can, and the captions of pictures and videos, as long as the server has the message. Check the Message ID.',
	},
	{
		path: /^\/chat\/updateMessage\//,
		words: /^(RemoteJid does not match|You cannot edit others messages)$/,
		message: 'This message cannot be edited',
		description: 'It has to be an own message, and in this chat. Check the Message ID.',
	},
	{
		path: /^\/group\/acceptInviteCode\//,
		words: /\b(not-acceptable|not-authorized|gone|bad-request)$/,
		message: 'The invitation link is no longer valid',
		description: 'Ask an admin of the group for the link as it is now.',
	},
	{
		path: /^\/group\/acceptInviteCode\//,
		words: /\bconflict$/,
		message: 'The number is in this group already, or has asked to join',
		description: 'Nothing was done. See the groups with Group → Get Many.',
	},
	{
		path: /^\/group\//,
		words: /\b(forbidden|not-authorized)$/,
		message: 'The number may not do this in the group',
		description: 'Most often only admins of the group may: make the number one of them.',
	},
	{
		path: /^\/group\/update/,
		words: /\b(not-acceptable|bad-request)$/,
		message: 'WhatsApp does not take this for a group',
		description: 'Nothing was changed. A subject, for example, may have 100 characters.',
	},
	{
		path: /^\/group\//,
		words: /\bitem-not-found$/,
		message: 'There is no such group',
		description: 'Check its ID, and that the number is in the group.',
	},
];

/**
 * What the texts of a refusal mean. Of a call that makes something, only a refusal says that it was
 * not made: trouble on the server's side may come after it.
 */
export function explainByWords(
	request: HttpRequest,
	status: number,
	words: readonly string[],
): Explanation | undefined {
	if (status >= 500 && createsSomething(request)) return undefined;
	if (words.some(saysNotConnected)) return NOT_CONNECTED;
	return RULES.find(
		({ path, words: said }) => path.test(request.path) && words.some((text) => said.test(text)),
	);
}
