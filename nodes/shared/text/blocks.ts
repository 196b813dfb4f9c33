import type { Block } from './block';
import { codeBlockAt, isFence } from './code-block';
import type { Dialect } from './dialect';
import { headingAt, isHeading, isRule } from './headings';
import { convertInline } from './inline';
import { isPlus, isTypedBullet, itemAt, textOf } from './items';
import { createListWriter } from './lists';
import { isQuote, quoteAt } from './quotes';
import { isTable, tableAt } from './table';

const RULE = '———';
const PLAIN_RULE = '---';

/** Markdown's lines in WhatsApp's format. Adds which of them are headings to `headings`. */
export function convertBlocks(
	lines: readonly string[],
	dialect: Dialect,
	headings = new Set<number>(),
): string[] {
	const { keepsLayout, isPlain } = dialect;
	const out: string[] = [];
	const list = createListWriter(dialect);

	const emptyLine = (line: string) => (keepsLayout ? [line] : isOpen(out) ? [''] : []);

	const paragraphAt = (at: number): Block => {
		const next = paragraphEnd(lines, at, dialect);
		const item = itemAt(lines, at, dialect);
		const shown = convertInline(textOf(lines.slice(at, next), item, dialect), dialect).split('\n');
		const isTyped = !item && isTypedBullet(lines[at] ?? '');
		return { lines: isTyped ? shown : list.write(item, shown), next };
	};

	const readAt = (at: number): Block => {
		const line = lines[at] ?? '';
		if (line.trim() === '') return { lines: emptyLine(line), next: at + 1 };
		if (!itemAt(lines, at, dialect) && !/^\s/.test(line)) list.end();
		if (isRule(line, dialect)) return { lines: [isPlain ? PLAIN_RULE : RULE], next: at + 1 };
		const code = codeBlockAt(lines, at, dialect);
		if (code?.item) return { ...code, lines: [...list.write(code.item, ['']), ...code.lines] };
		if (code) return code;
		return (
			quoteAt(lines, at, dialect, convertBlocks) ??
			tableAt(lines, at, dialect) ??
			headingAt(lines, at, dialect) ??
			paragraphAt(at)
		);
	};

	for (let at = 0; at < lines.length;) {
		const block = readAt(at);
		if (block.isHeading && block.lines.length > 0) headings.add(out.length);
		for (const line of block.lines) out.push(line);
		at = block.next;
	}
	while (!keepsLayout && out.at(-1) === '') out.pop();
	return out;
}

const isOpen = (out: readonly string[]) => out.length > 0 && out.at(-1) !== '';

function paragraphEnd(lines: readonly string[], at: number, dialect: Dialect): number {
	let next = at + 1;
	while (next < lines.length && !isStart(lines, next, dialect)) next++;
	return next;
}

function isStart(lines: readonly string[], at: number, dialect: Dialect): boolean {
	const line = lines[at] ?? '';
	const starts = [isRule, isFence, isHeading, isQuote, isPlus, isTypedBullet];
	return (
		line.trim() === '' ||
		starts.some((is) => is(line, dialect)) ||
		itemAt(lines, at, dialect) !== undefined ||
		isTable(lines, at)
	);
}
