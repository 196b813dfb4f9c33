import { byId, element, timeOf } from './element.mjs';
import { gatewayOf, store, watch } from './store.mjs';

/** @typedef {import('../traffic.mts').Traffic & { gateway: string }} Entry */

const entries = () => byId('entries', HTMLOListElement);

/** What goes between the gateway of the open chat and its workflow. */
export function showTraffic() {
	const button = byId('panel', HTMLButtonElement);
	const panel = byId('traffic', HTMLElement);
	const toggle = (/** @type {boolean} */ isOpen) => {
		panel.hidden = !isOpen;
		button.setAttribute('aria-expanded', String(isOpen));
	};
	button.addEventListener('click', () => toggle(panel.hidden));
	byId('close', HTMLButtonElement).addEventListener('click', () => {
		toggle(false);
		button.focus();
	});
	watch('open', () => {
		if (store.open === undefined) toggle(false);
		else if (matchMedia('(min-width: 1080px)').matches) toggle(true);
		const { workflowUrl } = gatewayOf() ?? {};
		const workflow = byId('workflow', HTMLAnchorElement);
		workflow.hidden = workflowUrl === undefined;
		workflow.href = workflowUrl ?? '';
		entries().replaceChildren();
		for (const entry of store.traffic.values()) put(entry);
	});
	watch('traffic', put);
}

/** @param {Entry} entry */
function put(entry) {
	if (entry.gateway !== store.open?.gateway) return;
	const old = entries().querySelector(`[data-id="${entry.id}"]`);
	if (old === null) entries().prepend(show(entry));
	else old.querySelector('.status')?.replaceWith(statusOf(entry));
}

/** @param {Entry} entry */
function show(entry) {
	const { id, kind, label, at, body } = entry;
	return element(
		'li',
		{ class: 'entry', 'data-id': String(id) },
		element(
			'details',
			{},
			element(
				'summary',
				{},
				element('span', { class: 'way' }, kind === 'event' ? 'Event' : 'Call'),
				element('span', { class: 'label' }, label),
				statusOf(entry),
				element('span', { class: 'quiet' }, timeOf(at)),
			),
			element('pre', { tabindex: '0', 'aria-label': 'What was sent' }, body || 'Nothing'),
		),
	);
}

/** @param {Entry} entry */
function statusOf({ status, ms, error }) {
	const took = ms === null ? '' : ` in ${ms} ms`;
	const text = status === null ? (error ?? '…') : `${status}${took}`;
	const isBad = error !== null || (status !== null && status >= 400);
	return element('span', { class: 'status', 'data-bad': isBad }, text);
}
