import { store, tell } from './store.mjs';

/** The address of a chat, which can be kept. @param {string} gateway @param {string} chat */
export const hrefOf = (gateway, chat) =>
	`#${encodeURIComponent(gateway)}/${encodeURIComponent(chat)}`;

/** Opens the chat that the address names. */
export function followAddress() {
	const [gateway = '', id = ''] = location.hash.slice(1).split('/').map(decodeURIComponent);
	const chat = store.gateways.find((one) => one.id === gateway)?.chats.find((one) => one.id === id);
	store.open = chat && { gateway, ...chat };
	store.replyTo = undefined;
	document.querySelector('main')?.setAttribute('data-view', chat ? 'chat' : 'chats');
	tell('open');
}
