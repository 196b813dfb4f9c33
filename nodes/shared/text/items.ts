import type { Dialect } from './dialect';

/** What a list item begins with. */
export interface Item {
	readonly indentation: string;
	readonly marker: string;
	/** The space after the marker. */
	readonly gap: string;
}

/** A marker of Markdown's lists. */
export const MARKER = '(?:[-*+]|\\d{1,9}[.)])';

const ITEM = new RegExp(`^(\\s*)(${MARKER})(\\s|$)`);
/** A line that may be a sum. */
const PLUS = /^\s*\+(?:\s|$)/;
/** "+ 5 €" */
const SUM = /^\s*\+\s*[\d\p{Sc}]/u;
const TYPED_BULLET = /^\s*[•◦▪▫‣⁃●○■□◆◇▸▹►▻➤➢➔→✓✔✗✘·–—]\s/;

/** The list item that begins at a line. */
export function itemAt(lines: readonly string[], at: number, dialect: Dialect): Item | undefined {
	const line = lines[at] ?? '';
	const [, indentation = '', marker, gap = ''] = ITEM.exec(line) ?? [];
	if (marker === undefined || (marker === '+' && !isBullet(lines, at, dialect))) return undefined;
	return { indentation, marker, gap };
}

/** A + between other items. "+ 5 €" and "+ shipping" are sums. */
function isBullet(lines: readonly string[], at: number, { isMarkdown }: Dialect): boolean {
	const beside = [lines[at - 1] ?? '', lines[at + 1] ?? ''];
	if ([lines[at] ?? '', ...beside].some((line) => SUM.test(line))) return false;
	return (
		beside.every((line) => ITEM.test(line)) ||
		(isMarkdown && beside.some((line) => PLUS.test(line)))
	);
}

export const isPlus = (line: string): boolean => PLUS.test(line);

/** Whether a line begins with a bullet that is shown as it is, where it is. */
export const isTypedBullet = (line: string): boolean => TYPED_BULLET.test(line);

const TASK = /^\[([ x])\](?=\s)/i;

/** The lines of a paragraph as one text, without the marker of the item that it begins. */
export function textOf(
	lines: readonly string[],
	item: Item | undefined,
	{ keepsLayout }: Dialect,
): string {
	const [first = '', ...rest] = lines;
	const isTyped = keepsLayout || isTypedBullet(first);
	const trim = (line: string) => (isTyped ? line : line.trim());
	const begin = item
		? trim(first.slice(item.indentation.length + item.marker.length + item.gap.length))
		: trim(first);
	const tick = (_: string, mark: string) => (mark === ' ' ? '☐' : '☑');
	const shown = item ? begin.replace(TASK, tick).replace(/^#{1,6}\s+/, '') : begin;
	return [shown, ...rest.map(trim)].join('\n');
}
