import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, isObject } from '../values/json';
import type { MessageType } from './message-types';

const LABELS: Readonly<Record<MessageType, string>> = {
	album: 'Album',
	audio: 'Audio',
	choice: 'Choice',
	contact: 'Contact',
	document: 'Document',
	event: 'Event',
	groupInvite: 'Group invite',
	image: 'Image',
	liveLocation: 'Live location',
	location: 'Location',
	order: 'Order',
	poll: 'Poll',
	product: 'Product',
	reaction: 'Reaction',
	sticker: 'Sticker',
	stickerPack: 'Sticker pack',
	template: 'Template',
	text: 'Empty message',
	unknown: 'Unknown message',
	video: 'Video',
	videoNote: 'Video message',
	voiceNote: 'Voice message',
};

/** Types whose text the person wrote, or chose, or said. That of the others is a name, or a part of the whole. */
const SPOKEN: ReadonlySet<unknown> = new Set<MessageType>([
	'audio',
	'choice',
	'document',
	'image',
	'template',
	'text',
	'unknown',
	'video',
	'videoNote',
	'voiceNote',
]);

interface Content {
	readonly messageType?: unknown;
	readonly text?: unknown;
	readonly choice?: unknown;
	readonly contacts?: unknown;
	readonly location?: unknown;
	readonly media?: unknown;
}

/**
 * What an AI agent reads of a message, never blank: the text, else what the message is, such as
 * "[Document] price.pdf" or "[Location] 38.7, -9.1 Praça".
 */
export function toChatInput(message: Content): string {
	const type = typeOf(message.messageType);
	const text = asText(message.text) ?? '';
	if (SPOKEN.has(type) && text.trim() !== '') return text;
	const lines = detailsOf(type, message).flatMap((detail) => detail.split('\n'));
	const detail = lines.map((line) => line.trim()).filter(Boolean);
	return [`[${LABELS[type]}]`, detail.join(', ')].filter(Boolean).join(' ');
}

/** What people call a type of message, and whether its text is what someone said. */
export function labelOf(messageType: unknown): { label: string; isSpoken: boolean } {
	const type = typeOf(messageType);
	return { label: LABELS[type], isSpoken: SPOKEN.has(type) };
}

const typeOf = (messageType: unknown): MessageType =>
	(Object.keys(LABELS) as MessageType[]).find((name) => name === messageType) ?? 'unknown';

function detailsOf(type: MessageType, content: Content): string[] {
	const text = asText(content.text) ?? '';
	switch (type) {
		case 'location':
			return isObject(content.location) ? [placeOf(content.location)] : [text];
		case 'liveLocation':
			return [placeOf(asObject(content.location)), text];
		case 'contact':
			return Array.isArray(content.contacts) ? content.contacts.map(personOf) : [text];
		case 'reaction':
			return [text || 'removed'];
		case 'document':
			return [asText(asObject(content.media).fileName) ?? ''];
		case 'choice':
			return [asText(asObject(content.choice).id) ?? ''];
		default:
			return [text];
	}
}

function placeOf({ latitude, longitude, name, address }: IDataObject): string {
	const words = [name, address].map(asText).filter(Boolean).join(', ');
	return [[latitude, longitude].map(asText).filter(Boolean).join(', '), words].join(' ');
}

function personOf(person: unknown): string {
	const { name, phones } = asObject(person);
	return [name, phones].flat().map(asText).filter(Boolean).join(' ');
}
