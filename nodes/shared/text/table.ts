import type { Block } from './blocks';
import { bold, inline } from './inline';

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
export function tableAt(lines: readonly string[], at: number): Block | undefined {
	if (!isTable(lines, at)) return undefined;
	let next = at + 2;
	while ((lines[next] ?? '').includes('|')) next++;
	const header = cellsOf(lines[at] ?? '');
	const rows = lines.slice(at + 2, next).map(cellsOf);
	const labels = header.map(asText);
	const texts = rows.map((cells) => cells.map(asText).join(' | '));
	const isNarrow = [labels.join(' | '), ...texts].every(({ length }) => length <= LINE_LENGTH);
	const shown = isNarrow
		? [bold(header.join(' | ')), ...texts]
		: rows.flatMap((cells) => asRecord(labels, cells));
	return { lines: shown.filter((line) => line !== ''), next };
}

const asText = (cell: string) => inline(cell).replaceAll('\n', ' ');

/** The first cell names the row. */
const asRecord = (labels: readonly string[], [name = '', ...cells]: readonly string[]) => [
	bold(name),
	...cells.map(
		(cell, index) => cell && [labels[index + 1], asText(cell)].filter(Boolean).join(': '),
	),
];

/** The cells of a row; a bar after a backslash is text. */
function cellsOf(line: string): string[] {
	const row = line.trim().replace(/^\|/, '');
	const cells = row.split(/(?<!\\)\|/);
	if (row.endsWith('|') && cells.length > 1) cells.pop();
	return cells.map((cell) => cell.replaceAll('\\|', '|').trim());
}
