import type { IDataObject } from 'n8n-workflow';
import { textsOf, written } from '../../../shared/text/options';
import type { TextOptions } from '../../../shared/text/options';
import { contentOf } from './content/content';
import type { ContentParams } from './content/content';
import { shown } from '../../../shared/fields/field';

/** Of a text. WhatsApp cuts off what is longer. */
const MOST_CHARACTERS = 65_536;

/** What is sent, one after the other: a text may be several messages. */
export function contentsOf(params: ContentParams, options: TextOptions): IDataObject[] {
	const { messageType, message, caption } = params;
	if (messageType === 'text') {
		return textsOf(shown(message), options, MOST_CHARACTERS).map((text) => ({ text }));
	}
	return [contentOf({ ...params, caption: caption && written(caption, options) })];
}
