import type { IDataObject } from 'n8n-workflow';
import { toWhatsApp } from '../../../shared/text/markdown';
import { paragraphsOf, splitAt } from '../../../shared/text/split';
import { contentOf } from './content/content';
import type { ContentParams } from './content/content';
import type { CommonOptions } from './options';

/** Of a text. WhatsApp cuts off what is longer. */
const MOST_CHARACTERS = 65_536;
const MOST_PARAGRAPHS = 8;

type Written = Pick<CommonOptions, 'convertMarkdown' | 'sendAs'>;

/** What is sent, one after the other: a text may be several messages. */
export function contentsOf(params: ContentParams, options: Written): IDataObject[] {
	const { messageType, message, caption } = params;
	if (messageType === 'text') return textsOf(message, options);
	return [contentOf({ ...params, caption: caption && written(caption, options) })];
}

function textsOf(message: string, options: Written): IDataObject[] {
	const text = written(message, options);
	const parts = options.sendAs === 'paragraphs' ? paragraphsOf(text, MOST_PARAGRAPHS) : [text];
	return parts.flatMap((part) => splitAt(part, MOST_CHARACTERS)).map((part) => ({ text: part }));
}

const written = (text: string, { convertMarkdown }: Written): string =>
	convertMarkdown ? toWhatsApp(text) : text;
