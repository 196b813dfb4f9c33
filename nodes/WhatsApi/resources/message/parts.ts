import { ExplainedError } from '../../../shared/explained-error';
import type { Field, Params } from '../../../shared/operation';
import { toWhatsApp } from '../../../shared/text/markdown';
import { paragraphsOf, splitAt } from '../../../shared/text/split';
import { LONGEST_TEXT } from '../../formats';

const MOST_PARAGRAPHS = 8;

export const convertMarkdown = {
	displayName: 'Convert Markdown',
	name: 'convertMarkdown',
	type: 'boolean',
	default: true,
	description:
		'Whether to turn Markdown, as AI models write it, into the formatting that WhatsApp shows',
} as const satisfies Field;

export const sendAs = {
	displayName: 'Send As',
	name: 'sendAs',
	type: 'options',
	default: 'oneMessage',
	options: [
		{
			name: 'One Message',
			value: 'oneMessage',
			description: 'Only a text of more than 4,096 characters becomes several messages',
		},
		{
			name: 'One per Paragraph',
			value: 'onePerParagraph',
			description: 'At most 8 messages, one after the other; the last one has the rest',
		},
	],
	description:
		'Whether a long text becomes several messages. The item then comes out with the ID of the last one, and with the IDs of all.',
} as const satisfies Field;

type Options = Partial<Params<readonly [typeof convertMarkdown, typeof sendAs]>>;

/** The messages that a text becomes; throws ExplainedError if nothing is in it. */
export function partsOf(message: string, { convertMarkdown, sendAs }: Options): string[] {
	const text = convertMarkdown ? toWhatsApp(message) : message;
	const wholes = sendAs === 'onePerParagraph' ? paragraphsOf(text, MOST_PARAGRAPHS) : [text];
	const parts = wholes
		.filter((whole) => whole.trim() !== '')
		.flatMap((whole) => splitAt(whole, LONGEST_TEXT));
	if (parts.length > 0) return parts;
	throw new ExplainedError("'Message' is empty", 'Enter a text, or an expression that gives one.');
}
