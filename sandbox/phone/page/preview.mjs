/** @import { Body, Message } from '../message.mts' */

/** A message in one line. @param {Message} message */
export function preview({ body, isOwn, isDeleted }) {
	const text = isDeleted ? 'This message was deleted' : summary(body);
	return isOwn ? `You: ${text}` : text;
}

/** @param {Body} body @returns {string} */
export function summary({ text, title, media, location, contacts, poll, list }) {
	const kind = media && KINDS[media.kind];
	const said = title ?? text?.replace(/[*_~`]/g, '').replace(/\s+/g, ' ');
	if (kind) return said ? `${kind}: ${said}` : kind;
	if (location) return `${location.name || 'Location'}`;
	if (contacts) return `${contacts.map(({ name }) => name).join(', ')}`;
	if (poll) return `Poll: ${poll.question}`;
	return said || list?.label || '';
}

const KINDS = {
	image: 'Photo',
	video: 'Video',
	audio: 'Voice message',
	sticker: 'Sticker',
	document: 'Document',
};
