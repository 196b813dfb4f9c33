import { ask, closeDialog } from './dialog.mjs';
import { element } from './element.mjs';
import { icon } from './icons.mjs';
import { attempt } from './trouble.mjs';
import * as server from './server.mjs';
import { gatewayOf } from './store.mjs';

/**
 * @import { Button, List, Poll } from '../message.mts'
 * @import { Known } from './bubble.mjs'
 */

/** @param {Known} message @param {'button' | 'row'} kind @param {string} id @param {string} title */
function choose({ gateway, chat, key }, kind, id, title) {
	const draft = { chat, text: title, quoted: key, choice: { kind, id, title } };
	void attempt(server.write(gateway, draft));
}

/** The buttons under a message. @param {Known} message @param {readonly Button[]} buttons */
export const buttonsOf = (message, buttons) => buttons.map((button) => shown(message, button));

/** @param {Known} message @param {Button} button */
function shown(message, { kind, label, value }) {
	if (kind === 'url' && /^https?:/.test(value))
		return element(
			'a',
			{ class: 'wide', href: value, target: '_blank', rel: 'noopener' },
			label,
			icon('open'),
		);
	if (kind === 'call')
		return element(
			'a',
			{ class: 'wide', href: `tel:${value.replace(/[^+\d]/g, '')}` },
			icon('call'),
			label,
		);
	if (kind === 'copy') {
		const copy = () => void attempt(navigator.clipboard.writeText(value));
		return element('button', { class: 'wide', type: 'button', onclick: copy }, icon('copy'), label);
	}
	const isTapped = message.chosen !== undefined;
	return element(
		'button',
		{
			class: 'wide',
			type: 'button',
			disabled: isTapped,
			onclick: () => choose(message, 'button', value, label),
		},
		message.chosen === label ? `✓ ${label}` : label,
	);
}

/** The button that opens a list. @param {Known} message @param {List} list */
export const listOf = (message, list) =>
	element(
		'button',
		{ class: 'wide', type: 'button', onclick: () => openList(message, list) },
		icon('list'),
		list.label,
	);

/** @param {Known} message @param {List} list */
function openList(message, { label, sections }) {
	const rows = sections.flatMap((section) => [
		section.title !== '' && element('h3', {}, section.title),
		...section.rows.map(({ id, title, description }) =>
			element(
				'button',
				{
					class: 'row',
					type: 'button',
					onclick: () => {
						closeDialog();
						choose(message, 'row', id, title);
					},
				},
				element('strong', {}, title),
				description !== undefined && element('br'),
				description !== undefined && element('span', { class: 'quiet' }, description),
			),
		),
	]);
	ask(label, ...rows);
}

/** @param {Known} message @param {Poll} poll */
export function pollOf(message, { question, options, isMultiple }) {
	const canVote = gatewayOf(message.gateway)?.abilities.includes('vote') === true;
	const fieldset = element('fieldset', { disabled: !canVote });
	const vote = () => {
		const chosen = [...fieldset.querySelectorAll('input')].filter(({ checked }) => checked);
		const names = chosen.map(({ value }) => value);
		void attempt(server.vote(message.gateway, message.key, names));
	};
	fieldset.append(
		element('legend', {}, element('strong', {}, question)),
		...options.map((option) =>
			element(
				'label',
				{ class: 'option' },
				element('input', {
					type: isMultiple ? 'checkbox' : 'radio',
					name: message.key,
					value: option,
					checked: message.votes?.includes(option) === true,
					onchange: vote,
				}),
				option,
			),
		),
	);
	return fieldset;
}
