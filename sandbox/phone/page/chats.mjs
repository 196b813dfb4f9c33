import { byId, element, timeOf } from './element.mjs';
import { icon } from './icons.mjs';
import { preview } from './preview.mjs';
import { hrefOf } from './route.mjs';
import { gatewayOf, isOpen, placeOf, store, watch } from './store.mjs';

/** @import { Gateway } from './store.mjs' */

const TINTS = ['#4650d8', '#0c7a6b', '#b0432b', '#8a3fa6'];

/** The chats of all gateways, the list on the left. */
export function showChats() {
	for (const topic of /** @type {const} */ (['start', 'open', 'message', 'typing']))
		watch(topic, list);
	watch('start', () => {
		byId('customer', HTMLElement).textContent = `${store.customer.name}'s phone`;
		byId('number', HTMLElement).textContent = `+${store.customer.number}`;
	});
}

/** @param {string} gateway */
const tintOf = (gateway) =>
	TINTS[store.gateways.findIndex(({ id }) => id === gateway) % TINTS.length] ?? '';

/** FE for FlowEngine. @param {string} title */
const initialsOf = (title) => title.replace(/[^A-Z]/g, '').slice(0, 2);

function list() {
	const focused = document.activeElement?.getAttribute('href');
	const items = store.gateways.flatMap((gateway) =>
		gateway.chats.map((chat) => entry(gateway, chat)),
	);
	byId('chats', HTMLElement).replaceChildren(...items);
	for (const item of items) {
		const link = item.firstElementChild;
		if (link instanceof HTMLElement && focused && link.getAttribute('href') === focused)
			link.focus({ preventScroll: true });
	}
}

/** @param {Gateway} gateway @param {Gateway['chats'][number]} chat */
function entry({ id, title, about }, chat) {
	const messages = [...store.messages.values()].filter(
		(message) => message.gateway === id && message.chat === chat.id,
	);
	const last = messages.at(-1);
	const unread = messages.filter(({ isOwn, status }) => !isOwn && status !== 'read').length;
	const isTyping = store.typing.has(placeOf(id, chat.id));
	const name = chat.isGroup ? `${title}: ${chat.title}` : title;
	const nothing = chat.isGroup ? 'Group' : (about ?? `Chat with ${chat.title}`);
	const said = isTyping ? 'typing…' : last ? preview(last) : nothing;
	return element(
		'li',
		{},
		element(
			'a',
			{
				href: hrefOf(id, chat.id),
				'aria-current': isOpen({ gateway: id, chat: chat.id }) && 'page',
			},
			avatar(id, chat),
			element(
				'span',
				{ class: 'who' },
				element('strong', {}, name),
				element('span', { class: 'quiet' }, said),
			),
			last && element('span', { class: 'when quiet' }, timeOf(last.at)),
			unread > 0 &&
				element(
					'span',
					{ class: 'badge' },
					String(unread),
					element('span', { class: 'unseen' }, ' unread'),
				),
		),
	);
}

/** @param {string} gateway @param {Gateway['chats'][number]} chat */
export function avatar(gateway, { title, isGroup }) {
	const shown = element(
		'span',
		{ class: 'avatar', 'aria-hidden': 'true' },
		isGroup ? icon('group') : initialsOf(gatewayOf(gateway)?.title ?? title),
	);
	shown.style.setProperty('--tint', tintOf(gateway));
	return shown;
}
