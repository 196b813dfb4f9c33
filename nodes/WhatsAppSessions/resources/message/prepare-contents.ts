import { formatText } from '../../../shared/text/options';
import type { TextOptions } from '../../../shared/text/options';
import { partsOf } from '../../../shared/text/parts';
import type { Part } from '../../../shared/text/parts';
import { asLink } from '../../../shared/text/pictures';
import { textWithoutFile } from '../../../shared/text/text-without-file';
import { omitEmpty } from '../../../shared/values/json';
import { contentOf } from '../../content/content';
import type { ContentParams } from '../../content/content';
import { FILE_ADVICE } from '../../content/media';
import type { Content } from '../../content/message-content';
import { LONGEST_TEXT } from '../../../shared/whatsapp/longest-text';
import { requireShown } from '../../../shared/fields/field';

/** The contents to send, in order: a text may become several. */
export function contentsOf(given: ContentParams, options: TextOptions): Content[] {
	const params = textWithoutFile(given, FILE_ADVICE);
	const { messageType, message, caption } = params;
	if (messageType === 'text') {
		return partsOf(requireShown(message), options, LONGEST_TEXT).map(partContent);
	}
	return [{ body: contentOf({ ...params, caption: caption && formatText(caption, options) }) }];
}

function partContent(part: Part): Content {
	const { text, pictureUrl } = part;
	if (pictureUrl === undefined) return { body: { text }, words: text };
	const image = omitEmpty({ url: pictureUrl, caption: text });
	return { body: { image }, words: text, ifRefused: { text: asLink(part) } };
}
