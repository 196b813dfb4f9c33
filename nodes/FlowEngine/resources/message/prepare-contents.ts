import { textsOf, formatText } from '../../../shared/text/options';
import { msBeforePart, typingMs } from '../../../shared/text/typing';
import { contentOf, textContent } from './content/content';
import type { ContentParams } from './content/content';
import type { Content, ReadFile } from './content/message-content';
import type { CommonOptions } from './options';
import { requireShown } from '../../../shared/fields/field';

/** WhatsApp truncates longer texts. */
const MOST_CHARACTERS = 65_536;

export type MessageParams = ContentParams & { readonly options: CommonOptions };

/**
 * The contents to send, in order: a text may become several. Throws ExplainedError for content that
 * WhatsApp would reject.
 */
export async function contentsOf(params: MessageParams, file: ReadFile): Promise<Content[]> {
	const { messageType, options } = params;
	if (messageType === 'text') return textContents(requireShown(params.message), options);
	const caption = params.caption && formatText(params.caption, options);
	const { call, body } = await contentOf({ ...params, caption }, file);
	const { delay } = options;
	return [{ call, body: { ...body, ...(delay && { delay: Math.round(delay * 1000) }) } }];
}

const textContents = (message: string, options: CommonOptions): Content[] =>
	textsOf(message, options, MOST_CHARACTERS).map((text, part) => {
		const { linkPreview } = options;
		const { call, body } = textContent(text);
		const delay = typingMsOf(text, part, options);
		return {
			call,
			body: { ...body, ...(delay && { delay }), ...(linkPreview === false && { linkPreview }) },
		};
	});

/** How long to show typing before a part of a text, in ms. */
function typingMsOf(text: string, part: number, { delay, typingSpeed }: CommonOptions): number {
	if (delay !== undefined) return Math.round(delay * 1000);
	return typingSpeed ? typingMs(text, typingSpeed) : msBeforePart(text, part);
}
