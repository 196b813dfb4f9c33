import { formatText } from '../../../shared/text/options';
import { partsOf } from '../../../shared/text/parts';
import { asLink } from '../../../shared/text/pictures';
import { textWithoutFile } from '../../../shared/text/text-without-file';
import { msBeforePart, typingMs } from '../../../shared/text/typing';
import { contentOf, textContent } from '../../content/content';
import type { ContentParams } from '../../content/content';
import { FILE_ADVICE } from '../../content/media-fields';
import type { Content, ReadFile } from '../../content/message-content';
import type { CommonOptions } from './options';
import { omitEmpty } from '../../../shared/values/json';
import { LONGEST_TEXT } from '../../../shared/whatsapp/longest-text';
import { requireShown } from '../../../shared/fields/field';

export type MessageParams = ContentParams & { readonly options: CommonOptions };

/**
 * The contents to send, in order: a text may become several. Throws ExplainedError for content that
 * WhatsApp would reject.
 */
export async function contentsOf(given: MessageParams, file: ReadFile): Promise<Content[]> {
	const params = textWithoutFile(given, FILE_ADVICE);
	const { messageType, options } = params;
	if (messageType === 'text') return textContents(requireShown(params.message), options);
	const caption = params.caption && formatText(params.caption, options);
	const { call, body } = await contentOf({ ...params, caption }, file);
	const { delay } = options;
	return [{ call, body: { ...body, ...(delay && { delay: Math.round(delay * 1000) }) } }];
}

const textContents = (message: string, options: CommonOptions): Content[] =>
	partsOf(message, options, LONGEST_TEXT).map((part, index) => {
		const delay = typingMsOf(part.text, index, options);
		const typing = delay > 0 && { delay };
		if (part.pictureUrl === undefined) return wordsContent(part.text, typing, options);
		const picture = omitEmpty({ media: part.pictureUrl, caption: part.text });
		return {
			call: 'sendMedia',
			body: { mediatype: 'image', ...picture, ...typing },
			ifRefused: wordsContent(asLink(part), false, options),
		};
	});

function wordsContent(
	words: string,
	typing: false | { delay: number },
	{ linkPreview }: CommonOptions,
): Content {
	const { call, body } = textContent(words);
	return { call, body: { ...body, ...typing, ...(linkPreview === false && { linkPreview }) } };
}

/** How long to show typing before a part of a text, in ms. */
function typingMsOf(text: string, part: number, { delay, typingSpeed }: CommonOptions): number {
	if (delay !== undefined) return Math.round(delay * 1000);
	return typingSpeed ? typingMs(text, typingSpeed) : msBeforePart(text, part);
}
