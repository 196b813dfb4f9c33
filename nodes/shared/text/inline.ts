import { addressesIn } from './addresses';
import { createCodeReader } from './code-span';
import type { Dialect } from './dialect';
import { createSpanFinder } from './emphasis';
import { createLinkReader } from './links';
import { autolinkAt, literalAt } from './literals';
import type { Piece } from './pieces';
import { runAt, tagAt } from './runs';
import { writeBold, writePieces } from './write';

const SPECIAL = /[\\`*_~[\]<&]/g;
/** What is no blank, mark or separator. */
const FILLED = /[^\s*_~/\-.:,()[\]{}|\\]/;

const OPENING = new Set('("\'“«„‘<{（「『【');

/** The text of a paragraph, its lines included, in WhatsApp's format. */
export const convertInline = (text: string, dialect: Dialect): string =>
	text.search(SPECIAL) < 0 ? text : writePieces(piecesOf(text, dialect), dialect);

/** The same as one bold line; nothing for nothing. */
export const toBold = (text: string, dialect: Dialect): string =>
	writeBold(piecesOf(text.replaceAll(/\n|<br\s{0,3}\/?>/gi, ' '), dialect, true), dialect).trim();

/** Whether bold or struck text is in it as only Markdown has it. */
export const hasDoubleMarks = (text: string): boolean =>
	piecesOf(text, { isMarkdown: false, isPlain: false }).some(
		(piece) =>
			typeof piece !== 'string' &&
			'begins' in piece &&
			piece.begins.some(({ isTag, typed }) => !isTag && typed.length > 1),
	);

/** Reads a text once, from its beginning to its end. `isMarked`: a mark follows the text. */
function piecesOf(
	text: string,
	{ isMarkdown, isPlain }: Pick<Dialect, 'isMarkdown' | 'isPlain'>,
	isMarked = false,
): Piece[] {
	const pieces: Piece[] = [];
	const spans = createSpanFinder();
	const codeAt = createCodeReader(text, isPlain);
	const links = createLinkReader(text, isMarked, pieces);
	const addresses = addressesIn(text).values();
	let address = addresses.next().value;

	const putText = (piece: string) => {
		if (FILLED.test(piece)) spans.fill();
		pieces.push(piece);
	};
	const putAtom = (atom: string, isAddress: boolean) => {
		spans.fill();
		const last = pieces.at(-1);
		const opening = isAddress && typeof last === 'string' ? openingIn(last) : '';
		if (opening !== '') pieces[pieces.length - 1] = String(last).slice(0, -opening.length);
		pieces.push({ atom: opening + atom, isAddress });
	};

	const foundAt = (at: number) => {
		if (text[at] === '[') return links.begin(at);
		return text[at] === ']' ? links.end(at) : literalAt(text, at);
	};

	/** Puts out what stands at an index; the index of what follows. */
	const read = (at: number): number => {
		const run = text[at] === '<' ? tagAt(text, at) : runAt(text, at, isMarkdown || isPlain);
		if (run) {
			spans.take(run);
			pieces.push(run);
			return at + run.unit.length * run.length;
		}
		const atom = text[at] === '`' ? codeAt(at) : autolinkAt(text, at);
		if (atom) {
			putAtom(atom.text, text[at] === '<');
			return atom.end;
		}
		const found = foundAt(at);
		putText(found?.text ?? text.charAt(at));
		return found?.end ?? at + 1;
	};

	let special = -1;
	for (let at = 0; at < text.length;) {
		while (address && address.start < at) address = addresses.next().value;
		if (special < at) {
			SPECIAL.lastIndex = at;
			special = SPECIAL.exec(text)?.index ?? text.length;
		}
		const index = Math.min(special, address?.start ?? special);
		if (index > at) putText(text.slice(at, index));
		if (address?.start === index) {
			putAtom(text.slice(index, address.end), true);
			at = address.end;
		} else at = index < text.length ? read(index) : index;
	}
	return pieces;
}

/** The quotes and brackets at the end of a text: they belong to the address that follows. */
function openingIn(text: string): string {
	let start = text.length;
	while (start > 0 && OPENING.has(text.charAt(start - 1))) start--;
	return text.slice(start);
}
