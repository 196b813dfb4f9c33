import { byId, element } from './element.mjs';

/** Asks something above the page; Escape and Cancel close it. @param {string} title @param {...import('./element.mjs').Child} children */
export function ask(title, ...children) {
	const dialog = byId('dialog', HTMLDialogElement);
	dialog.replaceChildren(
		element('h2', { id: 'asked' }, title),
		...children.filter((child) => child !== false && child !== undefined),
		element(
			'div',
			{ class: 'buttons' },
			element('button', { class: 'wide', type: 'button', onclick: closeDialog }, 'Cancel'),
		),
	);
	dialog.showModal();
}

export function closeDialog() {
	byId('dialog', HTMLDialogElement).close();
}
