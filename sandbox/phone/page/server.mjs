/** @import { Condition } from '../conversation.mts' */

/** Tells the server what the person does; throws what it says against it. @param {string} path @param {object} body @param {string} [method] */
async function send(path, body, method = 'POST') {
	const response = await fetch(path, {
		method,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	if (response.ok) return;
	const { message } = await response.json().catch(() => ({ message: response.statusText }));
	throw new Error(message);
}

/** @param {string} gateway */
const at = (gateway) => `gateways/${encodeURIComponent(gateway)}`;

/** @param {string} gateway @param {object} draft */
export const write = async (gateway, draft) => await send(`${at(gateway)}/messages`, draft);

/** @param {string} gateway @param {string} chat */
export const read = async (gateway, chat) => await send(`${at(gateway)}/reads`, { chat });

/** @param {string} gateway @param {string} key @param {string} emoji */
export const react = async (gateway, key, emoji) =>
	await send(`${at(gateway)}/reactions`, { key, emoji });

/** @param {string} gateway @param {string} key @param {string[]} options */
export const vote = async (gateway, key, options) =>
	await send(`${at(gateway)}/votes`, { key, options });

/** @param {string} gateway @param {string} label */
export const act = async (gateway, label) => await send(`${at(gateway)}/actions`, { label });

/** @param {Condition} condition */
export const become = async (condition) => await send('condition', condition, 'PUT');
