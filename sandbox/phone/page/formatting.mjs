/**
 * What stands in a text: blocks, each with lines of pieces (faq.whatsapp.com, "How to format your messages").
 * @typedef {{ kind: 'code', text: string }
 *   | { kind: 'lines' | 'quote' | 'bullets', lines: Piece[][] }
 *   | { kind: 'numbers', start: number, lines: Piece[][] }} Block
 * @typedef {string
 *   | { kind: 'code' | 'link', text: string }
 *   | { kind: 'bold' | 'italic' | 'strike', pieces: Piece[] }} Piece
 */

const MARKS = /** @type {const} */ ({ '*': 'bold', _: 'italic', '~': 'strike' });
const LINK = /^https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]*_~]/;

/** Reads WhatsApp's formatting. @param {string} text @returns {Block[]} */
export function readFormatting(text) {
	return text
		.split(/(```(?!\s*```)[\s\S]+?```)/)
		.flatMap((part) =>
			part.length > 6 && part.startsWith('```') && part.endsWith('```')
				? [{ kind: /** @type {const} */ ('code'), text: part.slice(3, -3).trim() }]
				: readLines(part),
		);
}

/** @param {string} text @returns {Block[]} */
function readLines(text) {
	/** @type {Block[]} */
	const blocks = [];
	for (const line of text.replace(/^\n|\n$/g, '').split('\n')) {
		if (line === '' && text.trim() === '') continue;
		const next = readLine(line);
		const last = blocks.at(-1);
		if (last && last.kind !== 'code' && last.kind === next.kind) last.lines.push(...next.lines);
		else blocks.push(next);
	}
	return blocks;
}

/** @param {string} line @returns {Exclude<Block, { kind: 'code' }>} */
function readLine(line) {
	const quote = /^> ?(.+)/.exec(line);
	if (quote) return { kind: 'quote', lines: [readPieces(quote[1] ?? '')] };
	const bullet = /^ {0,3}[-*•] (.+)/.exec(line);
	if (bullet) return { kind: 'bullets', lines: [readPieces(bullet[1] ?? '')] };
	const number = /^ {0,3}(\d{1,9})\. (.+)/.exec(line);
	if (number)
		return { kind: 'numbers', start: Number(number[1]), lines: [readPieces(number[2] ?? '')] };
	return { kind: 'lines', lines: [readPieces(line)] };
}

/** @param {string} line @returns {Piece[]} */
function readPieces(line) {
	/** @type {Piece[]} */
	const pieces = [];
	let plain = '';
	for (let at = 0; at < line.length;) {
		const found = readMarked(line, at);
		if (found) {
			if (plain !== '') pieces.push(plain);
			plain = '';
			pieces.push(found.piece);
			at = found.end;
		} else {
			plain += line[at];
			at += 1;
		}
	}
	return plain === '' ? pieces : [...pieces, plain];
}

/**
 * The link, or what two marks enclose, that begins here.
 * @param {string} line @param {number} at
 * @returns {{ piece: Piece, end: number } | undefined}
 */
function readMarked(line, at) {
	const before = line[at - 1] ?? ' ';
	const mark = line[at] ?? '';
	if (/[\p{L}\p{N}]/u.test(before)) return undefined;
	const [link] = LINK.exec(line.slice(at)) ?? [];
	if (link !== undefined) return { piece: { kind: 'link', text: link }, end: at + link.length };
	if (!'*_~`'.includes(mark) || mark === '' || /\s/.test(line[at + 1] ?? ' ')) return undefined;
	const end = closing(line, mark, at + 1);
	if (end < 0) return undefined;
	const inside = line.slice(at + 1, end);
	const piece =
		mark === '`'
			? { kind: /** @type {const} */ ('code'), text: inside }
			: { kind: MARKS[/** @type {keyof MARKS} */ (mark)], pieces: readPieces(inside) };
	return { piece, end: end + 1 };
}

/** Where the mark closes: behind no space, before no letter. @param {string} line @param {string} mark @param {number} from */
function closing(line, mark, from) {
	for (let at = line.indexOf(mark, from + 1); at >= 0; at = line.indexOf(mark, at + 1)) {
		const isEnd = !/[\p{L}\p{N}]/u.test(line[at + 1] ?? ' ') && !/\s/.test(line[at - 1] ?? ' ');
		if (isEnd) return at;
	}
	return -1;
}
