import type { Field, Params } from '../fields/field';
import { convert } from './markdown';
import { dropThinking } from './thinking';

export const MOST_PARAGRAPHS = 8;

/** Of texts and captions. */
export const convertMarkdown = {
	displayName: 'Convert Markdown',
	name: 'convertMarkdown',
	type: 'boolean',
	default: true,
	description:
		'Whether to convert Markdown (as written by AI models) to WhatsApp formatting. A single *word* stays bold, as in WhatsApp, unless the text has other Markdown in it, such as **bold**, headings, links, tables, or code blocks: then it becomes italic.',
} as const satisfies Field;

/** The same for a reply, which is often written by an AI model. */
export const convertMarkdownInReply = {
	...convertMarkdown,
	description: `${convertMarkdown.description}. On by default.`,
} as const satisfies Field;

export const sendAs = {
	displayName: 'Split Text',
	name: 'sendAs',
	type: 'options',
	default: 'paragraphs',
	options: [
		{
			name: 'No (One Message)',
			value: 'one',
			description: "Splits the text only if it's too long for one message",
		},
		{
			name: 'One Message per Paragraph',
			value: 'paragraphs',
			description: `Sends up to ${MOST_PARAGRAPHS} messages in order; the last one contains the remaining text`,
		},
	],
	description:
		'Whether to send a long text as several messages. The output contains the ID of the last message and the IDs of all messages.',
} as const satisfies Field;

/** For gateways that send pictures by their address. */
export const sendImages = {
	displayName: 'Send Images',
	name: 'sendImages',
	type: 'boolean',
	default: true,
	description:
		'Whether ![Blue shirt](https://example.com/shirt.jpg) in a text, or the URL of an image alone in its line, goes out as an image. If it is rejected, its URL goes out instead; the rest of the text is sent in any case.',
} as const satisfies Field;

type TextFields = readonly [typeof convertMarkdown, typeof sendAs, typeof sendImages];

export interface TextOptions extends Partial<Params<TextFields>> {
	/** Whether Markdown becomes plain words, for channels that show no formatting. */
	readonly isPlain?: boolean;
}

/** A text as the user wants it to be sent. */
export function formatText(text: string, { convertMarkdown, isPlain }: TextOptions): string {
	const answer = dropThinking(text);
	return convertMarkdown ? convert(answer, isPlain).text : answer;
}
