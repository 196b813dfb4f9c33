import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject } from '../values/json';
import { CONTENTS } from './content-readers';
import type { ContentReader } from './content-readers';
import { readMedia } from './media';
import type { MessageType } from './message-types';
import { unwrap } from './unwrap';

/** Parts of a message, and what the engine puts beside it: no content. */
const BESIDE = new Set([
	'messageContextInfo',
	'senderKeyDistributionMessage',
	'fastRatchetKeySenderKeyDistributionMessage',
	'base64',
	'mediaUrl',
	'speechToText',
]);

/** What the apps tell each other. An edit or a deletion is an event of its own (`readRevision`). */
const INTERNAL = new Set([
	'protocolMessage',
	'secretEncryptedMessage',
	'pollUpdateMessage',
	'requestPhoneNumberMessage',
	'pinInChatMessage',
	'keepInChatMessage',
	'callLogMesssage',
	'placeholderMessage',
	'messageHistoryBundle',
]);

export interface MessageContent {
	readonly messageType: MessageType;
	readonly text: string | undefined;
	readonly media: IDataObject | undefined;
	/** Other fields of the one shape. */
	readonly details: IDataObject;
	/** What the content quotes, mentions and comes from. */
	readonly contextInfo: IDataObject;
}

/** Reads WhatsApp Web's message content (WAProto.proto, Message); undefined if nobody says anything with it. */
export function readContent(given: IDataObject): MessageContent | undefined {
	const unwrapped = unwrap(given);
	const { message } = unwrapped;
	const names = Object.keys(message).filter((name) => isThere(message[name]) && !BESIDE.has(name));
	const known = names.filter((name) => CONTENTS.has(name));
	const name = known.find((filled) => message[filled]) ?? known[0];
	if (name === undefined) {
		return names.every((unread) => INTERNAL.has(unread)) ? undefined : UNKNOWN;
	}
	const content = asContent(message[name]);
	const { type, media, ...reader }: ContentReader = CONTENTS.get(name) ?? { type: 'unknown' };
	return {
		messageType: typeof type === 'function' ? type(content) : type,
		text: firstText(reader.text?.(content) ?? []) ?? transcript(given.speechToText),
		media: media && readMedia(media, content, unwrapped, given.mediaUrl),
		details: reader.details?.(content) ?? {},
		contextInfo: asObject(content.contextInfo),
	};
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null;

const UNKNOWN: MessageContent = {
	messageType: 'unknown',
	text: undefined,
	media: undefined,
	details: {},
	contextInfo: {},
};

const asContent = (value: unknown): IDataObject =>
	isObject(value) ? value : { text: asText(value) };

const firstText = (candidates: readonly unknown[]): string | undefined =>
	candidates.map(asText).find((text) => text);

/** Some engines write "[audio] " before it. */
const transcript = (speech: unknown): string | undefined =>
	asText(speech)?.replace(/^\[audio\]\s*/, '');
