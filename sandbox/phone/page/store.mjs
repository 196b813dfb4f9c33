/**
 * @import { Chat, Customer, Ability } from '../line.mts'
 * @import { Condition } from '../conversation.mts'
 * @import { Message } from '../message.mts'
 * @import { Traffic } from '../traffic.mts'
 */

/**
 * @typedef {{ id: string, title: string, about?: string, workflowUrl?: string, chats: Chat[],
 *   abilities: Ability[], suggestions: string[], actions: string[] }} Gateway
 * @typedef {{ gateway: string } & Chat} OpenChat
 * @typedef {'start' | 'open' | 'message' | 'typing' | 'traffic' | 'condition' | 'reply'} Topic
 */

/** All that the page knows. */
export const store = {
	/** @type {Customer} */
	customer: { number: '', name: '' },
	/** @type {Condition} */
	condition: { isOnline: true, isOnWhatsApp: true },
	/** @type {Gateway[]} */
	gateways: [],
	/** By key, oldest first. @type {Map<string, Message & { gateway: string }>} */
	messages: new Map(),
	/** Chats where the business types, as `placeOf`. @type {Set<string>} */
	typing: new Set(),
	/** By id, oldest first. @type {Map<number, Traffic & { gateway: string }>} */
	traffic: new Map(),
	/** The chat on the screen. @type {OpenChat | undefined} */
	open: undefined,
	/** The key of the message that is replied to. @type {string | undefined} */
	replyTo: undefined,
};

/** @param {string} gateway @param {string} chat */
export const placeOf = (gateway, chat) => `${gateway} ${chat}`;

/** @param {{ gateway: string, chat: string }} message */
export const isOpen = ({ gateway, chat }) =>
	store.open?.gateway === gateway && store.open.id === chat;

/** @param {string | undefined} [id] */
export const gatewayOf = (id = store.open?.gateway) =>
	store.gateways.find((gateway) => gateway.id === id);

/** @type {Map<Topic, ((about: any) => void)[]>} */
const watchers = new Map();

/** Runs at each change of this topic. @param {Topic} topic @param {(about: any) => void} run */
export function watch(topic, run) {
	watchers.set(topic, [...(watchers.get(topic) ?? []), run]);
}

/** @param {Topic} topic @param {unknown} [about] */
export function tell(topic, about) {
	for (const run of watchers.get(topic) ?? []) run(about);
}
