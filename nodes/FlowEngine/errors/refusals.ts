import type { Explanation } from '../../shared/gateway';
import { createsSomething } from '../../shared/http/request';
import type { HttpRequest } from '../../shared/http/request';

interface Rule {
	/** Matches the path of the request. */
	readonly path: RegExp;
	/** Matches one of the texts of the error. */
	readonly pattern: RegExp;
	readonly means: Explanation;
}

const NOT_ON_WHATSAPP: Explanation = {
	message: 'This person is not on WhatsApp',
	description: 'Nothing was done. Check the number and its country code.',
};

/** Causes that chat and group requests report after a generic text (observed, 2.3.6). */
const RULES: readonly Rule[] = [
	{
		path: /^\/chat\/(sendPresence|updateBlockStatus)\//,
		pattern: /\[object Object\]$/,
		means: NOT_ON_WHATSAPP,
	},
	{
		path: /^\/group\//,
		pattern: /\b(forbidden|not-authorized)$/,
		means: {
			message: 'The number may not do this in the group',
			description: 'Most often only admins of the group may: make the number one of them.',
		},
	},
	{
		path: /^\/group\/acceptInviteCode\//,
		pattern: /\b(not-acceptable|gone|bad-request)$/,
		means: {
			message: 'The invitation link is no longer valid',
			description: 'Ask an admin of the group for the link as it is now.',
		},
	},
	{
		path: /^\/group\//,
		pattern: /\bitem-not-found$/,
		means: {
			message: 'There is no such group',
			description: 'Check its ID, and that the number is in the group.',
		},
	},
	{
		path: /^\//,
		pattern:
			/\b(Connection Closed|Timed Out|properties of undefined \(reading '(onWhatsApp|sendPresenceUpdate|chatModify|readMessages|sendMessage|updateBlockStatus|group\w+)'\))$/,
		means: {
			message: 'The number is not connected to WhatsApp',
			description:
				'Use Connection → Get QR Code, scan the code with the phone, and run this again.',
		},
	},
];

/** Explains the texts of an error; undefined if no rule matches, or if the request may have created something. */
export const explainByWords = (
	request: HttpRequest,
	texts: readonly string[],
): Explanation | undefined =>
	createsSomething(request)
		? undefined
		: RULES.find(
				(rule) => rule.path.test(request.path) && texts.some((text) => rule.pattern.test(text)),
			)?.means;
