import { byId, element } from './element.mjs';
import * as server from './server.mjs';
import { gatewayOf, store, watch } from './store.mjs';
import { attempt } from './trouble.mjs';

/** What to begin with: texts of the customer, and what the business does by itself. */
export function showStarters() {
	watch('open', show);
	watch('condition', show);
}

function show() {
	const { open, condition } = store;
	const { suggestions = [], actions = [] } = gatewayOf() ?? {};
	if (open === undefined) return;
	const { gateway, id: chat, isGroup } = open;
	const texts = suggestions.map((text) => {
		const write = () => void attempt(server.write(gateway, { chat, text }));
		return element('button', { type: 'button', onclick: write }, text);
	});
	const acts = actions.map((label) =>
		element('button', { class: 'action', type: 'button', onclick: act(gateway, label) }, label),
	);
	byId('starters', HTMLElement).replaceChildren(
		...(condition.isOnWhatsApp ? texts : []),
		...(isGroup ? [] : acts),
	);
}

/** @param {string} gateway @param {string} label @returns {(event: Event) => void} */
const act =
	(gateway, label) =>
	async ({ currentTarget }) => {
		if (!(currentTarget instanceof HTMLButtonElement)) return;
		currentTarget.setAttribute('aria-busy', 'true');
		await attempt(server.act(gateway, label));
		currentTarget.removeAttribute('aria-busy');
	};
