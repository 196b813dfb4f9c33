import type { Found } from './found';

const ALL = /`+/g;
const NEXT = /`+/g;

/**
 * Makes a function that reads the code at a run of backticks, as WhatsApp writes code, and says where
 * it ends; a run that none of the same length closes is text.
 */
export function createCodeReader(text: string, isPlain: boolean): (at: number) => Found {
	/** Where the last run of a length stands: no search goes on beyond it. */
	let lastOf: Map<number, number> | undefined;
	return (at) => {
		lastOf ??= new Map([...text.matchAll(ALL)].map(({ 0: { length }, index }) => [length, index]));
		NEXT.lastIndex = at;
		const run = NEXT.exec(text)?.[0] ?? '`';
		const start = at + run.length;
		if ((lastOf.get(run.length) ?? at) <= at) return { text: run, end: start };
		let close = NEXT.exec(text);
		while (close && close[0].length !== run.length) close = NEXT.exec(text);
		const end = close?.index ?? start;
		const code = text.slice(start, end);
		if (isPlain) return { text: withoutPadding(code), end: end + run.length };
		// WhatsApp's own monospace.
		const isOwn = run === '```' && code.trim() !== '';
		return { text: isOwn ? run + code + run : toCode(code), end: end + run.length };
	};
}

/** WhatsApp's short code ends with the line, and at the next backtick. */
function toCode(content: string): string {
	const code = content.replaceAll('\n', ' ');
	const mark = code.includes('`') ? '```' : '`';
	return mark + withoutPadding(code) + mark;
}

/** Spaces that keep backticks apart from those in the code. */
function withoutPadding(code: string): string {
	const isPadded = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';
	return isPadded ? code.slice(1, -1) : code;
}
