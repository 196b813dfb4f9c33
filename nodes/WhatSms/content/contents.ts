import type { IDataObject } from 'n8n-workflow';
import type { GatewayApi } from '../../shared/action/operation';
import { requireShown } from '../../shared/fields/field';
import type { Params } from '../../shared/fields/field';
import { path } from '../../shared/http/path';
import { formatText } from '../../shared/text/options';
import type { TextOptions } from '../../shared/text/options';
import { partsOf } from '../../shared/text/parts';
import type { Part } from '../../shared/text/parts';
import { asLink, takePictures } from '../../shared/text/pictures';
import { textWithoutFile } from '../../shared/text/text-without-file';
import { fileNameOfUrl } from '../../shared/values/file-name';
import { asText } from '../../shared/values/json';
import { requireShownFormat } from '../../shared/whatsapp/shown-formats';
import { readRecord } from '../responses';
import { FILE_ADVICE } from './content';
import type { content } from './content';

/** A message to send: the request body. */
export interface Content {
	readonly body: IDataObject;
	/** The body to send instead if it is refused. */
	readonly ifRefused?: IDataObject;
}

type ContentParams = Params<typeof content>;

/** WhatSMS documents no formatting for them, so that they would show the marks themselves. */
const PLAIN_CHANNELS = ['sms', 'telegram'];

/**
 * The messages to send, in order, as their channel shows them; it is asked for only if that matters. `body` is both
 * the text and the caption: https://whatsms.pt/en/docs, Send message. The maximum length is not documented.
 * Throws ExplainedError for a format that phones don't show.
 */
export async function contentsOf(
	given: ContentParams,
	asked: TextOptions,
	channelOf: () => Promise<unknown>,
): Promise<Content[]> {
	const params = textWithoutFile(given, FILE_ADVICE);
	const { messageType } = params;
	const words = requireShown(messageType === 'text' ? params.message : params.caption);
	const options = dependsOnChannel(words, asked) ? forChannel(await channelOf(), asked) : asked;
	if (messageType === 'text') return partsOf(words, options, Infinity).map(partContent);
	const mediaUrl = requireShown(params.mediaUrl);
	requireShownFormat(messageType, { name: fileNameOfUrl(mediaUrl) });
	return [{ body: { body: formatText(words, options), mediaUrl, mediaType: messageType } }];
}

function partContent(part: Part): Content {
	const { text, pictureUrl } = part;
	if (pictureUrl === undefined) return { body: { body: text } };
	// WhatSMS accepts no picture without a text.
	const body = {
		body: text || fileNameOfUrl(pictureUrl) || pictureUrl,
		mediaUrl: pictureUrl,
		mediaType: 'image',
	};
	return { body, ifRefused: { body: asLink(part) } };
}

const dependsOnChannel = (words: string, options: TextOptions): boolean =>
	formatText(words, options) !== formatText(words, { ...options, isPlain: true }) ||
	(options.sendImages === true && takePictures(words).pictures.length > 0);

function forChannel(channel: unknown, options: TextOptions): TextOptions {
	const sendImages = options.sendImages === true && nameOf(channel) !== 'sms';
	return { ...options, isPlain: isPlainChannel(channel), sendImages };
}

/** Whether a channel shows no formatting. */
export const isPlainChannel = (channel: unknown): boolean =>
	PLAIN_CHANNELS.includes(nameOf(channel));

const nameOf = (channel: unknown): string => asText(channel)?.toLowerCase() ?? '';

/** Looks up the channel of a ticket. */
export async function channelOfTicket(api: GatewayApi, ticketId: string): Promise<unknown> {
	const request = { method: 'GET', path: path`/tickets/${ticketId}` } as const;
	const { channel } = await api.call(request, readRecord('ticket'));
	return channel;
}

/** Adds the quoted message to the first of the contents. */
export function quoteInFirst(quotedMsgId: string | undefined, contents: Content[]): Content[] {
	const [first, ...rest] = contents;
	if (!first || !quotedMsgId) return contents;
	const { body, ifRefused } = first;
	const quoting = { body: { ...body, quotedMsgId } };
	return [{ ...quoting, ...(ifRefused && { ifRefused: { ...ifRefused, quotedMsgId } }) }, ...rest];
}
