/** @typedef {Node | string | false | undefined} Child */

/**
 * An element with attributes (`on…` are listeners, `true` is an attribute without a value) and children.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | boolean | undefined | ((event: Event) => void)>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (typeof value === 'function') made.addEventListener(key.slice(2).toLowerCase(), value);
		else if (value === true) made.setAttribute(key, '');
		else if (typeof value === 'string') made.setAttribute(key, value);
	}
	made.append(...children.filter((child) => child !== false && child !== undefined));
	return made;
}

/**
 * An element of the page.
 * @template {HTMLElement} Kind
 * @param {string} id @param {{ new (): Kind }} kind
 * @returns {Kind}
 */
export function byId(id, kind) {
	const found = document.getElementById(id);
	if (!(found instanceof kind)) throw new Error(`There is no #${id}.`);
	return found;
}

/** Puts the new element where the old one is; the focus stays on the same control of it. @param {HTMLElement} old @param {HTMLElement} made */
export function replace(old, made) {
	const controls = 'a, button, input, summary, audio, video';
	const at = [...old.querySelectorAll(controls)].findIndex(
		(control) => control === document.activeElement,
	);
	old.replaceWith(made);
	if (at < 0) return;
	const all = [...made.querySelectorAll(controls)];
	const next = all[Math.min(at, all.length - 1)];
	if (next instanceof HTMLElement) next.focus({ preventScroll: true });
}

/** @param {string} iso @returns {string} as `10:42` */
export const timeOf = (iso) =>
	new Date(iso).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
