/** Lines in a square of 24. */
const PATHS = {
	attach: 'M12 5v14M5 12h14',
	back: 'M15 5l-7 7 7 7',
	call: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A16 16 0 0 1 4 5a1 1 0 0 1 1-1z',
	close: 'M6 6l12 12M18 6L6 18',
	copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
	document: 'M6 3h8l5 5v13H6zM14 3v5h5',
	group:
		'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14a6.5 6.5 0 0 1 3.5 6',
	list: 'M5 7h14M5 12h14M5 17h14',
	microphone: 'M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3zM6 12a6 6 0 0 0 12 0M12 18v3',
	open: 'M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5',
	person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 7.5 0 0 1 15 0',
	photo: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
	pin: 'M12 21s7-6.2 7-11a7 7 0 0 0-14 0c0 4.8 7 11 7 11zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
	react:
		'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 14.500a4.5 4.5 0 0 0 7 0M9 9.500h.01M15 9.500h.01',
	reply: 'M9 7l-5 5 5 5M4 12h10a6 6 0 0 1 6 6v1',
	send: 'M4 12l16-8-5 16-3.5-6.500z',
};

/** @typedef {keyof typeof PATHS} IconName */

/** A drawing that says nothing by itself. @param {IconName} name */
export function icon(name) {
	const space = 'http://www.w3.org/2000/svg';
	const drawing = document.createElementNS(space, 'svg');
	const path = document.createElementNS(space, 'path');
	drawing.setAttribute('viewBox', '0 0 24 24');
	drawing.setAttribute('aria-hidden', 'true');
	path.setAttribute('d', PATHS[name]);
	drawing.append(path);
	return drawing;
}

/** Draws the icons that the page itself names. */
export function drawIcons() {
	for (const place of document.querySelectorAll('[data-icon]'))
		place.append(icon(/** @type {IconName} */ (place.getAttribute('data-icon'))));
}
