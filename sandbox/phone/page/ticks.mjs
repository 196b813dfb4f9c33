import { element } from './element.mjs';

/** @import { Status } from '../message.mts' */

/** @type {Record<Status, [sign: string, name: string]>} */
const TICKS = {
	waiting: ['◷', 'Waiting for a connection'],
	sent: ['✓', 'Sent'],
	delivered: ['✓✓', 'Delivered'],
	read: ['✓✓', 'Read'],
	failed: ['!', 'Not sent'],
};

/** How far an own message is. @param {Status} status @param {string} [error] */
export function ticksOf(status, error) {
	const [sign, name] = TICKS[status];
	const label = error === undefined ? name : `${name}: ${error}`;
	return element(
		'span',
		{ class: 'ticks', 'data-status': status, role: 'img', 'aria-label': label, title: label },
		sign,
	);
}
