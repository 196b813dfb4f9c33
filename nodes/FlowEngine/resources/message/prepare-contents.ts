import { textsOf, formatText } from '../../../shared/text/options';
import { typingMs } from '../../../shared/text/typing';
import { contentOf, textContent } from './content/content';
import type { ContentParams } from './content/content';
import type { Content, ReadFile } from './content/message-content';
import type { CommonOptions } from './options';
import { requireShown } from '../../../shared/fields/field';

/** WhatsApp truncates longer texts. */
export const MOST_CHARACTERS = 65_536;

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
	textsOf(message, options, MOST_CHARACTERS).map((text) => {
		const { typingSpeed, linkPreview } = options;
		const { call, body } = textContent(text);
		const typing = typingSpeed && { delay: typingMs(text, typingSpeed) };
		return { call, body: { ...body, ...typing, ...(linkPreview === false && { linkPreview }) } };
	});
