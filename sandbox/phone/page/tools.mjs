import { byId, element } from './element.mjs';
import { icon } from './icons.mjs';
import * as server from './server.mjs';
import { gatewayOf, store, tell } from './store.mjs';
import { attempt } from './trouble.mjs';

/** @import { Known } from './bubble.mjs' */

const EMOJIS = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

/** What can be done with a message: react, and reply. @param {Known} message */
export function toolsOf(message) {
	const { abilities = [] } = gatewayOf(message.gateway) ?? {};
	const tools = [
		...(abilities.includes('reaction') ? reactionTools(message) : []),
		...(abilities.includes('quote') ? [replyTool(message)] : []),
	];
	return tools.length > 0 && element('div', { class: 'tools' }, ...tools);
}

/** @param {Known} message */
function replyTool({ key }) {
	const reply = () => {
		store.replyTo = key;
		tell('reply');
		byId('text', HTMLTextAreaElement).focus();
	};
	return element(
		'button',
		{ class: 'icon', type: 'button', 'aria-label': 'Reply', onclick: reply },
		icon('reply'),
	);
}

/** @param {Known} message */
function reactionTools({ gateway, key, reactions }) {
	const emojis = element(
		'div',
		{ class: 'emojis', role: 'group', 'aria-label': 'Reactions', hidden: true },
		...EMOJIS.map((emoji) => {
			const isChosen = reactions.own === emoji;
			const react = () => void attempt(server.react(gateway, key, isChosen ? '' : emoji));
			return element(
				'button',
				{ class: 'icon', type: 'button', 'aria-pressed': String(isChosen), onclick: react },
				emoji,
			);
		}),
	);
	const opener = element(
		'button',
		{
			class: 'icon',
			type: 'button',
			'aria-label': 'React',
			'aria-expanded': 'false',
			onclick: () => toggle(emojis.hidden),
		},
		icon('react'),
	);
	/** @param {boolean} isOpen */
	function toggle(isOpen) {
		emojis.hidden = !isOpen;
		opener.setAttribute('aria-expanded', String(isOpen));
	}
	emojis.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape') return;
		toggle(false);
		opener.focus();
	});
	return [opener, emojis];
}
