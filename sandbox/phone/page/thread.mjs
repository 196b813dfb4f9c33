import { bubble } from './bubble.mjs';
import { avatar } from './chats.mjs';
import { byId, element, replace } from './element.mjs';
import * as server from './server.mjs';
import { gatewayOf, isOpen, placeOf, store, watch } from './store.mjs';

/** @import { Known } from './bubble.mjs' */

/** The open chat: who it is with, and its messages. */
export function showThread() {
	watch('open', open);
	watch('message', (/** @type {Known} */ message) => {
		if (isOpen(message)) put(message);
	});
	watch('typing', (/** @type {{ gateway: string, chat: string }} */ place) => {
		if (isOpen(place)) showTyping();
	});
	document.addEventListener('visibilitychange', markRead);
}

const messages = () => byId('messages', HTMLElement);

function open() {
	const { open: chat } = store;
	byId('conversation', HTMLElement).hidden = chat === undefined;
	byId('nothing', HTMLElement).hidden = chat !== undefined;
	if (chat === undefined) {
		document.title = 'Sandbox phone';
		return;
	}
	const gateway = gatewayOf();
	const title = chat.isGroup ? `${chat.title} (group)` : (gateway?.title ?? '');
	document.title = `${title} · Sandbox phone`;
	byId('title', HTMLElement).textContent = title;
	byId('avatar', HTMLElement).replaceWith(
		Object.assign(avatar(chat.gateway, chat), { id: 'avatar' }),
	);
	byId('about', HTMLElement).textContent = gateway?.about ?? '';
	messages().replaceChildren(...[...store.messages.values()].filter(isOpen).map(bubble));
	showTyping();
	markRead();
	scroll();
}

/** @param {Known} message */
function put(message) {
	const old = messages().querySelector(`[data-key="${message.key}"]`);
	const made = bubble(message);
	if (old instanceof HTMLElement) {
		replace(old, made);
		return;
	}
	const typing = messages().querySelector('.typing');
	messages().insertBefore(made, typing);
	if (!message.isOwn) markRead();
	scroll();
}

function showTyping() {
	const { open: chat } = store;
	const isTyping = chat !== undefined && store.typing.has(placeOf(chat.gateway, chat.id));
	byId('presence', HTMLElement).textContent = isTyping ? 'typing…' : about();
	messages().querySelector('.typing')?.remove();
	if (!isTyping) return;
	const dots = [1, 2, 3].map(() => element('i'));
	messages().append(
		element(
			'div',
			{ class: 'message typing', 'aria-hidden': 'true' },
			element('div', { class: 'bubble' }, ...dots),
		),
	);
	scroll();
}

const about = () => (store.open?.isGroup ? (gatewayOf()?.title ?? '') : (store.open?.title ?? ''));

/** The person looks at the chat. */
function markRead() {
	const { open: chat } = store;
	if (chat === undefined || document.visibilityState !== 'visible') return;
	const hasUnread = [...store.messages.values()].some(
		(message) => isOpen(message) && !message.isOwn && message.status !== 'read',
	);
	if (hasUnread) void server.read(chat.gateway, chat.id);
}

function scroll() {
	const thread = messages().parentElement;
	thread?.scrollTo({ top: thread.scrollHeight });
}
