import type { Explanation } from '../../shared/gateway';
import { createsSomething } from '../../shared/http/request';
import type { HttpRequest } from '../../shared/http/request';
import { NOT_CONNECTED, saysNotConnected } from './not-connected';

interface Rule extends Explanation {
	/** Matches the path of the request. */
	readonly path: RegExp;
	/** Matches one of the texts of the error. */
	readonly pattern: RegExp;
}

/** What WhatsApp and the server refuse (observed, 2.3.6 and 2.3.7; buttons: 2.4.0-rc2). The first rule that matches counts. */
const RULES: readonly Rule[] = [
	{
		path: /^\/chat\/(sendPresence|updateBlockStatus)\//,
		pattern: /\[object Object\]$/,
		message: "This contact isn't on WhatsApp",
		description: 'Check the number and its country code.',
	},
	{
		path: /^\//,
		pattern: /\brate-overlimit$/,
		message: 'WhatsApp asks this account to slow down',
		description:
			'Nothing was done. Wait some minutes before the next run, and leave longer pauses between messages. Otherwise, WhatsApp may block the account.',
	},
	{
		path: /^\/message\//,
		pattern: /\b(forbidden|not-authorized)$/,
		message: "Your account isn't allowed to send messages to this group",
		description:
			'Nothing was sent. In most such groups, only admins can send messages: make the account one of them.',
	},
	{
		path: /^\/message\//,
		pattern: /\bMedia upload failed on all hosts$/,
		message: 'WhatsApp rejected the file',
		description: 'Nothing was sent. Try again later. If it keeps failing, send a smaller file.',
	},
	{
		path: /^\/message\/sendButtons\//,
		pattern: /^Maximum of 2 CTA buttons allowed$/,
		message: "The server doesn't support that many buttons",
		description:
			'Nothing was sent. Evolution API 2.4.0 and newer support up to two buttons that open a website, call, or copy a code.',
	},
	{
		path: /^\/message\/sendStatus\//,
		pattern: /^Contacts not found$/,
		message: "The server doesn't know any contacts yet",
		description: "Nothing was sent. Set 'Audience' to Selected Numbers.",
	},
	{
		path: /^\/chat\/updateMessage\//,
		pattern: /^Message not compatible$/,
		message: "This message can't be edited",
		description:
			"Only texts and the captions of images and videos can be edited, while the server still has the message. Check the 'Message ID'.",
	},
	{
		path: /^\/chat\/updateMessage\//,
		pattern: /^(RemoteJid does not match|You cannot edit others messages)$/,
		message: "This message can't be edited",
		description: "It must be your own message, and in this chat. Check the 'Message ID'.",
	},
	{
		path: /^\/group\/acceptInviteCode\//,
		pattern: /\b(not-acceptable|not-authorized|gone|bad-request)$/,
		message: 'The invite link is no longer valid',
		description: 'Ask a group admin for the current link.',
	},
	{
		path: /^\/group\/acceptInviteCode\//,
		pattern: /\bconflict$/,
		message: 'The account is already in this group, or has asked to join',
		description: 'Nothing was done. Use Group → Get Many to see your groups.',
	},
	{
		path: /^\/group\//,
		pattern: /\b(forbidden|not-authorized)$/,
		message: "Your account isn't allowed to do this in the group",
		description: 'Make sure your account is a group admin.',
	},
	{
		path: /^\/group\/update/,
		pattern: /\b(not-acceptable|bad-request)$/,
		message: 'WhatsApp rejected this change of the group',
		description: 'Nothing was changed. For example, a group name can have up to 100 characters.',
	},
	{
		path: /^\/group\//,
		pattern: /\bitem-not-found$/,
		message: "The group wasn't found",
		description: 'Check its ID, and make sure your account is a member.',
	},
];

/**
 * Explains the texts of an error; undefined if no rule matches. If the request creates something, only a 4xx
 * proves that nothing was created.
 */
export function explainByWords(
	request: HttpRequest,
	status: number,
	texts: readonly string[],
): Explanation | undefined {
	if (status >= 500 && createsSomething(request)) return undefined;
	if (texts.some(saysNotConnected)) return NOT_CONNECTED;
	return RULES.find(
		({ path, pattern }) => path.test(request.path) && texts.some((text) => pattern.test(text)),
	);
}
