import type { IDataObject } from 'n8n-workflow';
import { textsOf, formatText } from '../../../shared/text/options';
import type { TextOptions } from '../../../shared/text/options';
import { contentOf } from './content/content';
import type { ContentParams } from './content/content';
import { requireShown } from '../../../shared/fields/field';

/** WhatsApp truncates longer texts. */
export const MOST_CHARACTERS = 65_536;

/** The contents to send, in order: a text may become several. */
export function contentsOf(params: ContentParams, options: TextOptions): IDataObject[] {
	const { messageType, message, caption } = params;
	if (messageType === 'text') {
		return textsOf(requireShown(message), options, MOST_CHARACTERS).map((text) => ({ text }));
	}
	return [contentOf({ ...params, caption: caption && formatText(caption, options) })];
}
