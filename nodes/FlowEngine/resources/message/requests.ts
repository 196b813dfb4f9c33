import type { IDataObject } from 'n8n-workflow';
import type { HttpRequest } from '../../../shared/http/request';
import { path } from '../../../shared/http/path';
import { pauseOf } from '../../../shared/fields/pause';
import { isGroup, readPeople } from '../../../shared/whatsapp/people';
import type { Content } from '../../content/message-content';
import type { CommonOptions } from './options';

/** The sender and the recipient of a message. */
export interface Envelope {
	readonly account: string;
	/** Digits or an ID; absent for a status. */
	readonly to?: string;
	readonly quotedMessageId?: string | undefined;
	/** The ID that the first message gets. */
	readonly messageId?: string | undefined;
}

/** The requests that send the contents, in order, with a pause before the first one only. */
export function messageRequests(
	{ account, to, quotedMessageId, messageId }: Envelope,
	contents: readonly Content[],
	options: CommonOptions,
): HttpRequest[] {
	const quoted = quotedMessageId && { quoted: { key: { id: quotedMessageId } } };
	const mentioned = to && isGroup(to) ? mentionsOf(options) : {};
	const pause = pauseOf(options.pause);
	const requestOf = ({ call, body }: Content, index: number): HttpRequest => ({
		method: 'POST',
		path: path`/message/${call}/${account}`,
		body: {
			...(to && { number: to }),
			...body,
			...mentioned,
			...(index === 0 && { ...quoted, ...(messageId && { messageId }) }),
		},
	});
	return contents.map((content, index) => ({
		...requestOf(content, index),
		ifRefused: content.ifRefused && requestOf(content.ifRefused, index),
		...(index === 0 && pause && { pause }),
	}));
}

/** Mentions have an effect in groups only. */
function mentionsOf({ mentionEveryone, mentions, defaultCountryCode }: CommonOptions): IDataObject {
	return {
		...(mentionEveryone && { mentionsEveryOne: true }),
		...(mentions && { mentioned: readPeople(mentions, 'Options → Mentions', defaultCountryCode) }),
	};
}
