import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject } from '../values/json';
import { CONTENTS } from './content-readers';
import type { ContentReader } from './content-readers';
import { readMedia } from './media';
import type { MessageType } from './message-types';
import { unwrap } from './unwrap';

/** Fields beside the content: metadata of the message, and what engines such as Evolution add. */
const METADATA = new Set([
	'messageContextInfo',
	'senderKeyDistributionMessage',
	'fastRatchetKeySenderKeyDistributionMessage',
	'base64',
	'mediaUrl',
	'speechToText',
]);

/** Messages between WhatsApp clients, not people. Edits and deletions are separate events (`readRevision`). */
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
	/** Fields of `Message` that only this type has. */
	readonly details: IDataObject;
	/** WAProto.proto, ContextInfo: quotes, mentions, ads. */
	readonly contextInfo: IDataObject;
}

/** Reads the content of a message (WAProto.proto, Message); undefined if it has nothing for people. */
export function readContent(raw: IDataObject): MessageContent | undefined {
	const unwrapped = unwrap(raw);
	const { message } = unwrapped;
	const names = Object.keys(message).filter(
		(name) => isThere(message[name]) && !METADATA.has(name),
	);
	const known = names.filter((name) => CONTENTS.has(name));
	const name = known.find((key) => message[key]) ?? known[0];
	if (name === undefined) {
		return names.every((key) => INTERNAL.has(key)) ? undefined : UNKNOWN;
	}
	const content = asContent(message[name]);
	const { type, media, ...reader }: ContentReader = CONTENTS.get(name) ?? { type: 'unknown' };
	return {
		messageType: typeof type === 'function' ? type(content) : type,
		text: firstText(reader.text?.(content) ?? []) ?? transcript(raw.speechToText),
		media: media && readMedia(media, content, unwrapped, raw.mediaUrl),
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

/** Some engines prefix it with "[audio] ". */
const transcript = (speech: unknown): string | undefined =>
	asText(speech)?.replace(/^\[audio\]\s*/, '');
