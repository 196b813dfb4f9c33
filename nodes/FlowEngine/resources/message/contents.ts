import { ExplainedError } from '../../../shared/explained-error';
import { toWhatsApp } from '../../../shared/text/markdown';
import { paragraphsOf, splitAt } from '../../../shared/text/split';
import { typingMs } from '../../../shared/text/typing';
import { contentOf, textContent } from './content/content';
import type { Content, ContentParams, ReadFile } from './content/content';
import type { CommonOptions } from './options';

/** Of a text. WhatsApp cuts off what is longer. */
const MOST_CHARACTERS = 65_536;
const MOST_PARAGRAPHS = 8;

export type MessageParams = ContentParams & { readonly options: CommonOptions };

/** What is sent, one after the other: a text may be several messages. Throws ExplainedError for what WhatsApp would not take. */
export async function contentsOf(params: MessageParams, file: ReadFile): Promise<Content[]> {
	const { messageType, options } = params;
	if (messageType === 'text') return textsOf(params.message, options);
	const caption = params.caption && written(params.caption, options);
	const { call, body } = await contentOf({ ...params, caption }, file);
	const { delay } = options;
	return [{ call, body: { ...body, ...(delay && { delay: Math.round(delay * 1000) }) } }];
}

function textsOf(message: string, options: CommonOptions): Content[] {
	const { sendAs, typingSpeed, linkPreview } = options;
	const text = written(message, options);
	if (text.trim() === '') throw nothingToSay();
	const parts = sendAs === 'paragraphs' ? paragraphsOf(text, MOST_PARAGRAPHS) : [text];
	return parts
		.flatMap((part) => splitAt(part, MOST_CHARACTERS))
		.map((part) => {
			const { call, body } = textContent(part);
			const typing = typingSpeed && { delay: typingMs(part, typingSpeed) };
			return { call, body: { ...body, ...typing, ...(linkPreview === false && { linkPreview }) } };
		});
}

const written = (text: string, { convertMarkdown }: CommonOptions): string =>
	convertMarkdown ? toWhatsApp(text) : text;

const nothingToSay = () =>
	new ExplainedError("'Message' is empty", 'Enter a text, or an expression that gives one.');
