import { ExplainedError } from '../http/explained-error';
import type { Field, Params } from '../fields/field';
import { convert, toWhatsApp } from './markdown';
import { paragraphsOf } from './paragraphs';
import { splitAt } from './split';
import { dropThinking } from './thinking';

const MOST_PARAGRAPHS = 8;

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
	description: `${convertMarkdown.description}. On, unless it is switched off here.`,
} as const satisfies Field;

export const sendAs = {
	displayName: 'Send As',
	name: 'sendAs',
	type: 'options',
	default: 'paragraphs',
	options: [
		{
			name: 'One Message',
			value: 'one',
			description: 'Only a text that is too long for one message becomes several',
		},
		{
			name: 'One per Paragraph',
			value: 'paragraphs',
			description: `At most ${MOST_PARAGRAPHS} messages, one after the other; the last one has the rest`,
		},
	],
	description:
		'Whether a text becomes several messages. The item then comes out with the ID of the last one, and with the IDs of all.',
} as const satisfies Field;

export type TextOptions = Partial<Params<readonly [typeof convertMarkdown, typeof sendAs]>>;

/** A text as the user wants it to be sent. */
export function formatText(text: string, { convertMarkdown }: TextOptions): string {
	const answer = dropThinking(text);
	return convertMarkdown ? toWhatsApp(answer) : answer;
}

/** The messages that a text becomes, of at most `limit` UTF-16 units; throws ExplainedError if nothing is in it. */
export function textsOf(message: string, options: TextOptions, limit: number): string[] {
	const answer = dropThinking(message);
	const { text, headings } = options.convertMarkdown ? convert(answer) : { text: answer };
	const isSplit = options.sendAs === 'paragraphs';
	const wholes = isSplit ? paragraphsOf(text, MOST_PARAGRAPHS, headings) : [text];
	const texts = wholes
		.filter((whole) => whole.trim() !== '')
		.flatMap((whole) => splitAt(whole, limit));
	if (texts.length > 0) return texts;
	throw new ExplainedError("'Message' is empty", 'Enter a text, or an expression that gives one.');
}
