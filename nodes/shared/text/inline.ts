import { codeReader } from './code-span';
import { pairing } from './emphasis';
import { linking } from './links';
import { literalAt } from './literals';
import { written } from './pieces';
import type { Piece } from './pieces';
import { runAt, tagAt } from './runs';

const SPECIAL = /[\\`*_~[\]<&]|h(?=ttps?:\/\/)/gi;

/** The text of a paragraph, its lines included, in WhatsApp's format. */
export const inline = (text: string): string =>
	text.search(SPECIAL) < 0 ? text : written(piecesOf(text));

/** The same as one bold line; nothing for nothing. */
export function bold(text: string): string {
	const line = written(piecesOf(text, true), ['*']).replaceAll('\n', ' ').trim();
	return line === '' ? '' : `*${line}*`;
}

/** Reads a text once, from its beginning to its end. `marked`: a mark follows the text. */
function piecesOf(text: string, marked = false): Piece[] {
	const pieces: Piece[] = [];
	const pair = pairing();
	const codeAt = codeReader(text);
	const links = linking(text, marked, pieces);

	const foundAt = (at: number) => {
		switch (text[at]) {
			case '`':
				return codeAt(at);
			case '[':
				return links.begin(at);
			case ']':
				return links.end(at);
			default:
				return literalAt(text, at);
		}
	};

	/** Puts out what stands at an index; the index of what follows. */
	const read = (at: number): number => {
		const run = text[at] === '<' ? tagAt(text, at) : runAt(text, at);
		if (run) {
			pair(run);
			pieces.push(run);
			return at + run.unit.length * run.length;
		}
		const found = foundAt(at);
		pieces.push(found?.text ?? text.charAt(at));
		return found?.end ?? at + 1;
	};

	for (let at = 0; at < text.length;) {
		SPECIAL.lastIndex = at;
		const index = SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : text.length;
		if (index > at) pieces.push(text.slice(at, index));
		at = index < text.length ? read(index) : index;
	}
	return pieces;
}
