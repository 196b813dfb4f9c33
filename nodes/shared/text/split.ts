import { cutIn } from './cut';
import { formattedIn } from './formatted';
import type { Formatted } from './formatted';

/**
 * A text in WhatsApp's format as texts of at most `limit` UTF-16 units (16 or more): cut between
 * paragraphs, else lines, sentences, words, or what people see as one character. What a cut runs
 * through, bold or a block of code, ends before it and begins again after it.
 */
export function splitAt(text: string, limit: number): string[] {
	if (text.length <= limit) return [text];
	const formatted = formattedIn(text);
	const parts: string[] = [];
	let from = 0;
	let opening = '';
	let passed = 0;
	while (opening.length + text.length - from > limit) {
		while ((formatted[passed]?.end ?? Infinity) <= from) passed++;
		const room = limit - opening.length;
		const { end, within } = cutIn(text, from, from + room, formatted, passed);
		parts.push(opening + trim(text.slice(from, end), within) + closeAll(within));
		opening = within.map((stretch) => stretch.opening).join('');
		from = skipCut(text, end, within);
	}
	const rest = text.slice(from);
	return parts.length > 0 && rest.trim() === '' ? parts : [...parts, opening + rest];
}

const closeAll = (within: readonly Formatted[]) =>
	within
		.map(({ closing }) => closing)
		.reverse()
		.join('');

const trim = (part: string, within: readonly Formatted[]) =>
	within[0]?.isBlock ? part : part.trimEnd();

const LINES = /\s*\n/y;
const SPACES = /\s+/y;

/** Where the next part begins: an indentation stays, the spaces around a cut go. */
function skipCut(text: string, end: number, within: readonly Formatted[]): number {
	if (within[0]?.isBlock) return text[end] === '\n' ? end + 1 : end;
	for (const gap of [LINES, SPACES]) {
		gap.lastIndex = end;
		if (gap.test(text)) return gap.lastIndex;
	}
	return end;
}
