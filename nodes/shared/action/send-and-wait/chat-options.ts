import type { Field } from '../../fields/field';
import { singleLine } from '../../values/formats';

/** What is asked again with where the user has entered nothing else. */
export const ASK_AGAIN = "Sorry, I didn't understand that.";

/** Options of an operation whose gateway brings in what people write. */
export const answerInChat = {
	displayName: 'Answer in the Chat',
	name: 'answerInChat',
	type: 'boolean',
	default: true,
	description:
		'Whether the person can simply reply in the chat instead of opening the link: yes or no (in many languages), 👍 or 👎, the label of a button, or the text that you asked for. This works while a published workflow has the trigger of this gateway. Where the gateway has no list of earlier messages, the person has to quote the question. The reply then responds to the question and starts no workflow.',
} as const satisfies Field;

export const askAgainText = {
	displayName: 'Ask Again Text',
	name: 'askAgainText',
	type: 'string',
	default: ASK_AGAIN,
	notBlank: true,
	format: singleLine,
	description:
		"Sent once, followed by the reply hint and the link, if a reply in the chat can't be understood",
} as const satisfies Field;

/** What the message says where the user has entered nothing else. */
export const REPLY_HINT = 'Reply to this message';

export const replyHint = {
	displayName: 'Reply Hint',
	name: 'replyHint',
	type: 'string',
	default: REPLY_HINT,
	format: singleLine,
	description:
		"The line above the link, to which the possible replies are added. Leave it empty if your message already says it. It's left out where only the link can respond, as in a form with several elements.",
} as const satisfies Field;

export const groupMembers = {
	displayName: 'Who May Respond',
	name: 'groupMembers',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	notBlank: true,
	placeholder: 'e.g. +351 910 000 000',
	description:
		'If you ask in a group, whose replies in the chat count: phone numbers with their country codes, with commas or line breaks between. The link works for everyone in the group.',
} as const satisfies Field;
