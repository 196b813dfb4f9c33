import { element } from './element.mjs';
import { icon } from './icons.mjs';

/** @import { Contact, Location, Media } from '../message.mts' */

/** A file. @param {Media} media */
export function mediaOf({ kind, url, name }) {
	switch (kind) {
		case 'image':
		case 'sticker': {
			const alt = kind === 'image' ? 'Photo' : 'Sticker';
			return link(url, {}, element('img', { src: url, alt }));
		}
		case 'video':
			return element('video', { src: url, controls: true, 'aria-label': 'Video' });
		case 'audio':
			return element('audio', { src: url, controls: true, 'aria-label': 'Voice message' });
		case 'document':
			return card(url, 'document', name ?? 'Document', 'Open');
	}
}

/** @param {Location} location */
export function locationOf({ latitude, longitude, name, address }) {
	const place = `${latitude}, ${longitude}`;
	const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}&zoom=15`;
	return card(map, 'pin', name || 'Location', address || place);
}

/** @param {readonly Contact[]} contacts */
export const contactsOf = (contacts) =>
	contacts.map(({ name, phone }) =>
		element('div', { class: 'card' }, icon('person'), about(name, phone ?? '')),
	);

/** @param {string} url @param {import('./icons.mjs').IconName} sign @param {string} title @param {string} more */
const card = (url, sign, title, more) =>
	link(url, { class: 'card' }, icon(sign), about(title, more));

/** @param {string} title @param {string} more */
const about = (title, more) =>
	element('span', {}, element('strong', {}, title), element('br'), more);

/** Only the web: a message may say anything. @param {string} url @param {Record<string, string>} attributes @param {...Node} children */
function link(url, attributes, ...children) {
	const isWeb = /^https?:\/\//.test(url);
	return element(
		'a',
		{ ...(isWeb && { href: url }), target: '_blank', rel: 'noopener', ...attributes },
		...children,
	);
}
