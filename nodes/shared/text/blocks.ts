import { codeBlockAt, isFence } from './code-block';
import { headingAt, isHeading, isRule } from './headings';
import { inline } from './inline';
import { isItem, listing, textOf } from './lists';
import { isQuote, quoteAt } from './quotes';
import { isTable, tableAt } from './table';

/** Lines of WhatsApp's format, and the index of the first line that was not read for them. */
export interface Block {
	readonly lines: readonly string[];
	readonly next: number;
}

const RULE = '———';

/** Markdown's lines in WhatsApp's format. */
export function blocks(lines: readonly string[]): string[] {
	const out: string[] = [];
	const list = listing();

	const readAt = (at: number): Block => {
		const line = lines[at] ?? '';
		if (line.trim() === '') return { lines: isOpen(out) ? [''] : [], next: at + 1 };
		if (!isItem(line) && !/^\s/.test(line)) list.end();
		if (isRule(line)) return { lines: [RULE], next: at + 1 };
		const code = codeBlockAt(lines, at);
		if (code?.item) return { ...code, lines: [...list.written(code.item, ['']), ...code.lines] };
		if (code) return code;
		const next = paragraphEnd(lines, at);
		return (
			quoteAt(lines, at, blocks) ??
			tableAt(lines, at) ??
			headingAt(lines, at, next) ?? {
				lines: list.written(line, inline(textOf(lines.slice(at, next))).split('\n')),
				next,
			}
		);
	};

	for (let at = 0; at < lines.length;) {
		const block = readAt(at);
		for (const line of block.lines) out.push(line);
		at = block.next;
	}
	while (out.at(-1) === '') out.pop();
	return out;
}

const isOpen = (out: readonly string[]) => out.length > 0 && out.at(-1) !== '';

function paragraphEnd(lines: readonly string[], at: number): number {
	let next = at + 1;
	while (next < lines.length && !isStart(lines, next)) next++;
	return next;
}

function isStart(lines: readonly string[], at: number): boolean {
	const line = lines[at] ?? '';
	const starts = [isRule, isFence, isHeading, isQuote, isItem];
	return line.trim() === '' || starts.some((is) => is(line)) || isTable(lines, at);
}
