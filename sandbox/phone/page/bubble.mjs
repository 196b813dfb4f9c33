import { buttonsOf, listOf, pollOf } from './choices.mjs';
import { element, timeOf } from './element.mjs';
import { formatted } from './formatted.mjs';
import { preview } from './preview.mjs';
import { contactsOf, locationOf, mediaOf } from './attached.mjs';
import { store } from './store.mjs';
import { ticksOf } from './ticks.mjs';
import { toolsOf } from './tools.mjs';

/** @typedef {import('../message.mts').Message & { gateway: string }} Known */

/** A message in its bubble. @param {Known} message */
export function bubble(message) {
	const { key, isOwn, at, reactions } = message;
	const emojis = [reactions.other, reactions.own].filter(Boolean).join(' ');
	return element(
		'article',
		{
			class: `message${isOwn ? ' own' : ''}${emojis ? ' reacted' : ''}`,
			'data-key': key,
			'aria-label': `${isOwn ? 'You' : 'Received'}, ${timeOf(at)}`,
		},
		element(
			'div',
			{ class: 'bubble' },
			...(message.isDeleted ? [deleted()] : contents(message)),
			meta(message),
			emojis !== '' && element('span', { class: 'reactions' }, emojis),
		),
		!message.isDeleted && toolsOf(message),
	);
}

const deleted = () => element('div', { class: 'deleted' }, 'This message was deleted');

/** @param {Known} message @returns {import('./element.mjs').Child[]} */
function contents(message) {
	const { sender, title, text, footer, media, location, contacts, poll, list, buttons } =
		message.body;
	return [
		sender && element('div', { class: 'sender' }, sender),
		quote(message),
		media && mediaOf(media),
		location && locationOf(location),
		...(contacts ? contactsOf(contacts) : []),
		title && element('strong', { class: 'line' }, title),
		...(text ? formatted(text) : []),
		footer && element('div', { class: 'quiet' }, footer),
		poll && pollOf(message, poll),
		list && listOf(message, list),
		...(buttons ? buttonsOf(message, buttons) : []),
	];
}

/** @param {Known} message */
function quote({ quoted }) {
	const message = store.messages.get(quoted ?? '');
	return message && element('div', { class: 'quote' }, preview(message));
}

/** @param {Known} message */
function meta({ isOwn, isEdited, at, status, error }) {
	return element(
		'div',
		{ class: 'meta' },
		isEdited === true && 'Edited',
		timeOf(at),
		isOwn && ticksOf(status, error),
	);
}
