import type { Block } from './block';
import type { Dialect } from './dialect';
import { toBold } from './inline';
import { itemAt } from './items';

const HEADING = /^\s*#{1,6}(?:\s+|$)/;
const RULE = /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|_\s*_\s*_|={3,})\s*$/;
/** What people type between two parts of a text is as long as they like. */
const SHORT_RULE = /^\s*(?:-\s*-\s*-|\*\s*\*\s*\*|_\s*_\s*_)\s*$/;
const UNDERLINE = /^\s*(?:-{3,}|={3,})\s*$/;

/** Whether a line is a horizontal rule, or the line below a heading. */
export const isRule = (line: string, { isMarkdown }: Dialect): boolean =>
	(isMarkdown ? RULE : SHORT_RULE).test(line);

export const isHeading = (line: string): boolean => HEADING.test(line);

/** A heading as a bold line. A paragraph of one line is one too if it is underlined. */
export function headingAt(
	lines: readonly string[],
	at: number,
	dialect: Dialect,
): Block | undefined {
	const line = lines[at] ?? '';
	const write = (title: string) => [toBold(title, dialect)].filter((shown) => shown !== '');
	if (isHeading(line)) return { lines: write(titleOf(line)), next: at + 1, isHeading: true };
	const isUnderlined = isUnderline(lines[at + 1] ?? '', line, dialect);
	if (!isUnderlined || itemAt(lines, at, dialect)) return undefined;
	return { lines: write(line.trim()), next: at + 2, isHeading: true };
}

/** In a text that is not Markdown only one that can hardly be meant otherwise. */
function isUnderline(line: string, title: string, { isMarkdown }: Dialect): boolean {
	const { length } = line.trim();
	return (
		UNDERLINE.test(line) &&
		(isMarkdown || length === 3 || Math.abs(length - title.trim().length) < 3)
	);
}

/** Without the signs that may also stand at the end. */
function titleOf(line: string): string {
	const title = line.replace(HEADING, '').trimEnd();
	let end = title.length;
	while (title[end - 1] === '#') end--;
	return end === 0 || title[end - 1] === ' ' ? title.slice(0, end).trimEnd() : title;
}
