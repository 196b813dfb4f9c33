import type { Formatted } from './formatted';

/** What the closing marks of all that a place can be within take. */
const MOST_CLOSING = 4;
const SENTENCE_END = /(?<![.!?…؟])[.!?…؟]+["'”’»)\]*_~]*(?=\s)|[。！？]+/g;

const LAST_SPACE = /\s\S*$/;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

interface Cut {
	readonly end: number;
	/** The stretches that the cut runs through, the outer before the inner. */
	readonly within: readonly Formatted[];
}

/** The best place to cut a text after `from`, so that what comes before, and is closed, ends by `most`. */
export function cutIn(
	text: string,
	from: number,
	most: number,
	formatted: readonly Formatted[],
	first: number,
): Cut {
	const near: Formatted[] = [];
	for (let index = first; (formatted[index]?.start ?? Infinity) < most; index++) {
		const stretch = formatted[index];
		if (stretch && stretch.end > from) near.push(stretch);
	}
	for (let reserved = 0; ;) {
		const place = placeBy(text, from, most - reserved, near);
		const cut = besideMarks(text, from, place, near);
		const closing = cut.within.reduce((length, stretch) => length + stretch.closing.length, 0);
		if (cut.end + closing <= most || reserved >= MOST_CLOSING) return cut;
		reserved = Math.max(closing, reserved + 1);
	}
}

function placeBy(text: string, from: number, most: number, near: readonly Formatted[]): number {
	const open = withoutCode(text, from, most + 1, near);
	const block = near.find(({ start, end, isBlock }) => isBlock && start < most && end > most);
	const places = [
		() => (block ? block.start - from : 0),
		() => open.lastIndexOf('\n\n'),
		() => open.lastIndexOf('\n'),
		() => endOfLastSentence(open),
		() => open.search(LAST_SPACE),
		() => placeInCode(text.slice(from, most + 1), from, block),
	];
	for (const place of places) {
		const length = place();
		if (length > 0 && text.slice(from, from + length).trim() !== '') return from + length;
	}
	return graphemeBy(text, from, most);
}

/** Code is cut in only if there is no other place. */
function withoutCode(text: string, from: number, to: number, near: readonly Formatted[]): string {
	let out = '';
	for (const { start, end, isCode } of near) {
		if (!isCode) continue;
		out += text.slice(from + out.length, Math.max(start, from));
		out = out.padEnd(Math.min(end, to) - from, '\0');
	}
	return out + text.slice(from + out.length, to);
}

function endOfLastSentence(text: string): number {
	const last = [...text.matchAll(SENTENCE_END)].at(-1);
	return last ? last.index + last[0].length : -1;
}

function placeInCode(text: string, from: number, block: Formatted | undefined): number {
	if (!block) return text.search(LAST_SPACE);
	const line = text.lastIndexOf('\n');
	return from + line > block.start + block.opening.length ? line : -1;
}

/** Between two of what people see as characters; a longer one is cut between code points. */
function graphemeBy(text: string, from: number, most: number): number {
	const window = text.slice(from, most + MOST_CLOSING);
	const start = graphemes.segment(window).containing(most - from)?.index ?? 0;
	if (start > 0) return from + start;
	return most - 1 > from && /[\udc00-\udfff]/.test(text.charAt(most)) ? most - 1 : most;
}

/** Rather before a mark than right after it: marks around nothing would be seen. */
function besideMarks(text: string, from: number, place: number, near: readonly Formatted[]): Cut {
	let end = place;
	for (const { start, opening } of near.toReversed()) {
		const isAfter = start < end && end <= start + opening.length;
		if (isAfter && text.slice(from, start).trim() !== '') end = start;
	}
	return { end, within: near.filter(({ start, end: stop }) => start < end && end < stop) };
}
