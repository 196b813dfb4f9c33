import { element } from './element.mjs';
import { readFormatting } from './formatting.mjs';

/** @import { Block, Piece } from './formatting.mjs' */

/** A text as WhatsApp shows it. @param {string} text @returns {Node[]} */
export const formatted = (text) => readFormatting(text).map(showBlock);

/** @param {Block} block */
function showBlock(block) {
	if (block.kind === 'code') return element('pre', {}, block.text);
	const lines = block.lines.map((pieces) => pieces.map(showPiece));
	const items = () => lines.map((line) => element('li', {}, ...line));
	const plain = () => lines.map((line) => element('div', { class: 'line' }, ...line));
	switch (block.kind) {
		case 'bullets':
			return element('ul', {}, ...items());
		case 'numbers':
			return element('ol', { start: String(block.start) }, ...items());
		case 'quote':
			return element('blockquote', {}, ...plain());
		case 'lines':
			return element('div', {}, ...plain());
	}
}

/** @param {Piece} piece @returns {Node | string} */
function showPiece(piece) {
	if (typeof piece === 'string') return piece;
	if ('text' in piece && piece.kind === 'code') return element('code', {}, piece.text);
	if ('text' in piece)
		return element('a', { href: piece.text, target: '_blank', rel: 'noopener' }, piece.text);
	const name = /** @type {const} */ ({ bold: 'strong', italic: 'em', strike: 's' })[piece.kind];
	return element(name, {}, ...piece.pieces.map(showPiece));
}
