import { targetAt } from './link-target';
import type { Found } from './found';
import type { Piece } from './pieces';

const LINE_END = /[^\S\n]*(?:\n|$)/y;

/**
 * Makes a reader of the links in a text whose pieces it may change. Links become their text and their
 * address: one without the other would not be seen. `isMarked`: a mark follows the text.
 */
export function createLinkReader(text: string, isMarked: boolean, pieces: Piece[]) {
	/** The brackets that may begin a link: where they stand in the text and among the pieces. */
	const brackets: { readonly at: number; readonly piece: number }[] = [];

	/** Notes that the `[` at an index is the next piece. */
	const begin = (at: number): Found => {
		brackets.push({ at, piece: pieces.length });
		return { text: '[', end: at + 1 };
	};

	/** What a link shows after its text, for the `]` at an index; undefined if it ends none. */
	const end = (at: number): Found | undefined => {
		const bracket = brackets.pop();
		const target = bracket && targetAt(text, at + 1);
		if (!target) return undefined;
		pieces[bracket.piece] = '';
		const before = pieces[bracket.piece - 1];
		// An image.
		if (typeof before === 'string' && text[bracket.at - 1] === '!' && before.endsWith('!')) {
			pieces[bracket.piece - 1] = before.slice(0, -1);
		}
		LINE_END.lastIndex = target.end;
		const endsLine = LINE_END.test(text) && !isMarked;
		const label = text.slice(bracket.at + 1, at);
		return { text: addressBeside(label, target.text, endsLine), end: target.end };
	};

	return { begin, end };
}

/** What a link's text does not say by itself: its address, in brackets unless the line ends there. */
function addressBeside(label: string, url: string, endsLine: boolean): string {
	if (url === '' || url.startsWith('#')) return '';
	if (label.trim() === '') return url;
	if (label.length < url.length + 12 && shorten(label) === shorten(url)) return '';
	return endsLine ? `: ${url}` : ` (${url})`;
}

const shorten = (url: string) =>
	url
		.trim()
		.toLowerCase()
		.replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
		.replace(/\/$/, '');
