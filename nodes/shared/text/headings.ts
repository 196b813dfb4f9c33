import type { Block } from './blocks';
import { bold } from './inline';
import { isItem } from './lists';

const HEADING = /^\s*#{1,6}(?:\s+|$)/;
const RULE = /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,}\s*)$/;
const UNDERLINE = /^\s*(?:-{3,}|={3,})\s*$/;

/** Whether a line is a horizontal rule, or the line below a heading. */
export const isRule = (line: string): boolean => RULE.test(line);

export const isHeading = (line: string): boolean => HEADING.test(line);

/** A heading as a bold line. A paragraph of one line is one too if it is underlined. */
export function headingAt(lines: readonly string[], at: number, end: number): Block | undefined {
	const line = lines[at] ?? '';
	if (isHeading(line)) return { lines: titled(titleOf(line)), next: at + 1 };
	const isUnderlined = !isItem(line) && end === at + 1 && UNDERLINE.test(lines[end] ?? '');
	return isUnderlined ? { lines: titled(line.trim()), next: end + 1 } : undefined;
}

const titled = (title: string) => [bold(title)].filter((line) => line !== '');

/** Without the signs that may also stand at the end. */
function titleOf(line: string): string {
	const title = line.replace(HEADING, '').trimEnd();
	let end = title.length;
	while (title[end - 1] === '#') end--;
	return end === 0 || title[end - 1] === ' ' ? title.slice(0, end).trimEnd() : title;
}
