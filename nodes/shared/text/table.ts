import type { Block } from './block';
import type { Dialect } from './dialect';
import { convertInline, toBold } from './inline';

/** About what a phone shows in one line. */
const LINE_LENGTH = 36;

const MAY_DELIMIT = /^[\s|:-]+$/;
const DELIMITER = /^:?-+:?$/;

export function isTable(lines: readonly string[], at: number): boolean {
	const [header = '', delimiter = ''] = [lines[at], lines[at + 1]];
	if (!header.includes('|') || !MAY_DELIMIT.test(delimiter) || !delimiter.includes('|'))
		return false;
	const delimiters = cellsOf(delimiter);
	return (
		delimiters.every((cell) => DELIMITER.test(cell)) && cellsOf(header).length === delimiters.length
	);
}

/** A table as lines: its rows if a phone shows each in one line, else each row's cells below each other. */
export function tableAt(lines: readonly string[], at: number, dialect: Dialect): Block | undefined {
	if (!isTable(lines, at)) return undefined;
	let next = at + 2;
	while ((lines[next] ?? '').includes('|')) next++;
	const header = cellsOf(lines[at] ?? '');
	const rows = lines.slice(at + 2, next).map(cellsOf);
	const toText = (cell: string) => convertInline(cell, dialect).replaceAll('\n', ' ');
	const labels = header.map(toText);
	const texts = rows.map((cells) => cells.map(toText).join(' | '));
	const isNarrow = [labels.join(' | '), ...texts].every(({ length }) => length <= LINE_LENGTH);
	/** The first cell names the row. */
	const toRecord = ([name = '', ...cells]: readonly string[]) => [
		toBold(name, dialect),
		...cells.map(
			(cell, index) => cell && [labels[index + 1], toText(cell)].filter(Boolean).join(': '),
		),
	];
	const shown = isNarrow ? [toBold(header.join(' | '), dialect), ...texts] : rows.flatMap(toRecord);
	return { lines: shown.filter((line) => line !== ''), next };
}

/** The cells of a row; a bar after a backslash is text. */
function cellsOf(line: string): string[] {
	const row = line.trim().replace(/^\|/, '');
	const cells = row.split(/(?<!\\)\|/);
	if (row.endsWith('|') && cells.length > 1) cells.pop();
	return cells.map((cell) => cell.replaceAll('\\|', '|').trim());
}
