import { placeOf, store, tell } from './store.mjs';

/** Keeps the store as the server says; after a break, everything comes once more. */
export function receiveUpdates() {
	new EventSource('updates').addEventListener('message', ({ data }) => {
		const { kind, ...update } = JSON.parse(data);
		take[/** @type {keyof take} */ (kind)](update);
	});
}

const take = {
	/** @param {Pick<typeof store, 'customer' | 'condition' | 'gateways'>} start */
	start({ customer, condition, gateways }) {
		Object.assign(store, { customer, condition, gateways });
		store.messages.clear();
		store.typing.clear();
		store.traffic.clear();
		tell('start');
		tell('condition');
	},
	/** @param {{ gateway: string, message: import('../message.mts').Message }} update */
	message({ gateway, message }) {
		const known = { gateway, ...message };
		store.messages.set(message.key, known);
		tell('message', known);
	},
	/** @param {{ gateway: string, chat: string, isTyping: boolean }} update */
	typing({ gateway, chat, isTyping }) {
		store.typing[isTyping ? 'add' : 'delete'](placeOf(gateway, chat));
		tell('typing', { gateway, chat });
	},
	/** @param {{ gateway: string, traffic: import('../traffic.mts').Traffic }} update */
	traffic({ gateway, traffic }) {
		const known = { gateway, ...traffic };
		store.traffic.set(traffic.id, known);
		tell('traffic', known);
	},
	/** @param {Pick<typeof store, 'condition'>} update */
	condition({ condition }) {
		store.condition = condition;
		tell('condition');
	},
};
