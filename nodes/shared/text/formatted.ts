import { characterAt, characterBefore, isSpace, isWord } from './characters';

/** A stretch that WhatsApp shows formatted, and what a cut inside of it puts out before and after. */
export interface Formatted {
	/** The index of its first mark. */
	readonly start: number;
	/** The index after its last mark. */
	readonly end: number;
	readonly closing: string;
	readonly opening: string;
	readonly isCode: boolean;
	/** Whether it has lines of its own. */
	readonly isBlock: boolean;
}

const CODE = /```[^]*?```/g;
const MARK = /[*_~`\n]/g;

/** The formatted stretches of a text in WhatsApp's format, by their start; the outer before the inner. */
export function formattedIn(text: string): Formatted[] {
	const found: Formatted[] = [];
	let from = 0;
	for (const { 0: code, index } of text.matchAll(CODE)) {
		findInLines(text, from, index, found);
		from = index + code.length;
		const isBlock = code.includes('\n');
		const [opening, closing] = isBlock ? ['```\n', '\n```'] : ['```', '```'];
		found.push({ start: index, end: from, opening, closing, isCode: true, isBlock });
	}
	findInLines(text, from, text.length, found);
	return found.sort((a, b) => a.start - b.start);
}

/** Bold, italic, struck and monospaced stretches: they end with the line. */
function findInLines(text: string, from: number, to: number, found: Formatted[]): void {
	let open: { mark: string; start: number }[] = [];
	MARK.lastIndex = from;
	for (let match = MARK.exec(text); match && match.index < to; match = MARK.exec(text)) {
		const [mark] = match;
		const at = match.index;
		if (mark === '\n') {
			open = [];
			continue;
		}
		const opened = open.findIndex((other) => other.mark === mark);
		const start = open[opened]?.start;
		const [before, after] = [characterBefore(text, at), characterAt(text, at + 1)];
		if (start === undefined) {
			const begins = !isSpace(after) && !isWord(before) && open.at(-1)?.mark !== '`';
			if (begins) open.push({ mark, start: at });
		} else if (!isSpace(before) && !isWord(after)) {
			open.length = opened;
			const isCode = mark === '`';
			found.push({ start, end: at + 1, opening: mark, closing: mark, isCode, isBlock: false });
		}
	}
}
