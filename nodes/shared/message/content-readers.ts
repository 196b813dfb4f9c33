import type { IDataObject } from 'n8n-workflow';
import { asObject, asText, omitEmpty } from '../values/json';
import { readAlbum } from './album';
import { cutText } from './bound-payload';
import { toChoice, toFlowChoice } from './choice';
import { readContactCards } from './contact-cards';
import type { MediaKind } from './media';
import type { MessageType } from './message-types';
import { readLocation } from './location';

/** Reads one kind of message content. */
export interface ContentReader {
	readonly type: MessageType | ((content: IDataObject) => MessageType);
	/** Candidates for the text that a person would read; the first non-empty one is used. */
	text?(content: IDataObject): readonly unknown[];
	readonly media?: MediaKind;
	/** Fields of `Message` that only this kind has. */
	details?(content: IDataObject): IDataObject;
}

const caption = (content: IDataObject) => [content.caption];
const text: ContentReader = { type: 'text', text: (content) => [content.text] };
const poll: ContentReader = { type: 'poll', text: ({ name }) => [name] };

/** The fields of Message in WAProto.proto, by name. A plain string is read as `{text}`. */
export const CONTENTS = new Map<string, ContentReader>(
	Object.entries<ContentReader>({
		conversation: text,
		extendedTextMessage: text,
		imageMessage: { type: 'image', text: caption, media: 'image' },
		videoMessage: { type: 'video', text: caption, media: 'video' },
		ptvMessage: { type: 'videoNote', text: caption, media: 'video' },
		audioMessage: { type: ({ ptt }) => (ptt === true ? 'voiceNote' : 'audio'), media: 'audio' },
		documentMessage: { type: 'document', text: caption, media: 'document' },
		stickerMessage: { type: 'sticker', media: 'sticker' },
		stickerPackMessage: { type: 'stickerPack', text: ({ name }) => [name] },
		locationMessage: {
			type: 'location',
			text: ({ name, address }) => [lines(name, address)],
			details: (content) => ({ location: readLocation(content) }),
		},
		liveLocationMessage: {
			type: 'liveLocation',
			text: caption,
			details: (content) => ({ location: readLocation({ ...content, isLive: true }) }),
		},
		contactMessage: {
			type: 'contact',
			text: ({ displayName }) => [displayName],
			details: (content) => ({ contacts: readContactCards([content]) }),
		},
		contactsArrayMessage: {
			type: 'contact',
			text: ({ displayName }) => [displayName],
			details: ({ contacts }) => ({ contacts: readContactCards(asList(contacts)) }),
		},
		buttonsResponseMessage: choiceContent((content) =>
			toChoice(content.selectedButtonId, content.selectedDisplayText),
		),
		templateButtonReplyMessage: choiceContent((content) =>
			toChoice(content.selectedId, content.selectedDisplayText),
		),
		listResponseMessage: choiceContent(({ singleSelectReply, title, description }) =>
			toChoice(asObject(singleSelectReply).selectedRowId, title || description),
		),
		interactiveResponseMessage: choiceContent(toFlowChoice),
		reactionMessage: {
			type: 'reaction',
			text: (content) => [content.text],
			details: (content) => ({
				reaction: omitEmpty({
					emoji: asText(content.text),
					messageId: asText(asObject(content.key).id),
					isRemoved: !content.text || undefined,
				}),
			}),
		},
		pollCreationMessage: poll,
		pollCreationMessageV2: poll,
		pollCreationMessageV3: poll,
		pollCreationMessageV5: poll,
		eventMessage: {
			type: 'event',
			text: ({ name, description }) => [lines(name, description)],
			details: ({ location }) => ({ location: readLocation(asObject(location)) }),
		},
		groupInviteMessage: {
			type: 'groupInvite',
			text: (content) => [content.caption, content.groupName],
		},
		orderMessage: { type: 'order', text: ({ message, orderTitle }) => [message, orderTitle] },
		productMessage: {
			type: 'product',
			text: ({ body, product }) => [body, asObject(product).title],
		},
		templateMessage: { type: 'template', text: templateTexts },
		buttonsMessage: { type: 'template', text: ({ contentText }) => [contentText] },
		listMessage: { type: 'template', text: ({ description, title }) => [description, title] },
		interactiveMessage: { type: 'template', text: ({ body }) => [asObject(body).text] },
		albumMessage: {
			type: 'album',
			details: (content) => ({ album: readAlbum(content) }),
		},
	}),
);

function choiceContent(read: (content: IDataObject) => IDataObject): ContentReader {
	return {
		type: 'choice',
		text: (content) => [read(content).title],
		details: (content) => ({ choice: read(content) }),
	};
}

function templateTexts(content: IDataObject): unknown[] {
	const { hydratedTemplate, hydratedFourRowTemplate, interactiveMessageTemplate } = content;
	return [
		asObject(hydratedTemplate).hydratedContentText,
		asObject(hydratedFourRowTemplate).hydratedContentText,
		asObject(asObject(interactiveMessageTemplate).body).text,
	];
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function lines(...parts: unknown[]): string {
	const texts = parts.map(asText).filter((part) => part);
	return cutText(texts.join('\n'));
}
