import { characterAt, characterBefore, isBorder, isPunctuation, isSpace } from './characters';

/** WhatsApp's bold, italic and strikethrough. */
export type Mark = '*' | '_' | '~';

/** A stretch of emphasised text; both of its ends hold it. */
export interface Span {
	readonly mark: Mark;
}

/** What may begin and end emphasis: a run of `*`, `_` or `~~`, or an HTML tag. */
export interface Run {
	readonly kind: string;
	/** What one of them looks like in the text. */
	readonly unit: string;
	readonly length: number;
	/** What one alone and what two together mean. */
	readonly marks: { readonly 1: Mark; readonly 2: Mark };
	readonly canOpen: boolean;
	readonly canClose: boolean;
	/** How many of them are text so far. */
	left: number;
	/** The spans that it turned out to end and to begin, the innermost first. */
	readonly ends: Span[];
	readonly begins: Span[];
}

const RUN = /\*+|_+|~+/y;
const TAG = /<(\/?)(b|strong|i|em|s|del)>/iy;
const TAGS: Record<string, Mark> = { b: '*', strong: '*', i: '_', em: '_', s: '~', del: '~' };

const STARS = { 1: '_', 2: '*' } as const;
const STRIKES = { 1: '~', 2: '~' } as const;

/** The run at an index, by CommonMark's rules for what may open and what may close. */
export function runAt(text: string, index: number): Run | undefined {
	RUN.lastIndex = index;
	if (!RUN.test(text)) return undefined;
	const length = RUN.lastIndex - index;
	const unit = text.charAt(index);
	const before = characterBefore(text, index);
	const after = characterAt(text, index + length);
	const right = leans(after, before);
	const left = leans(before, after);
	// A single ~ is WhatsApp's own strikethrough, or "about".
	const isMark = unit !== '~' || length === 2;
	// snake_case is no emphasis.
	const canOpen = isMark && right && (unit !== '_' || !left || isPunctuation(before));
	const canClose = isMark && left && (unit !== '_' || !right || isPunctuation(after));
	return run(unit, unit, length, unit === '~' ? STRIKES : STARS, canOpen, canClose);
}

/** Whether a run belongs to the text on one side of it rather than on the other. */
const leans = (to: string, from: string) => !isSpace(to) && (!isPunctuation(to) || isBorder(from));

/** An HTML tag that means emphasis. */
export function tagAt(text: string, index: number): Run | undefined {
	TAG.lastIndex = index;
	const [tag, slash, name = ''] = TAG.exec(text) ?? [];
	const mark = TAGS[name.toLowerCase()];
	if (tag === undefined || mark === undefined) return undefined;
	return run(`<${mark}>`, tag, 1, { 1: mark, 2: mark }, slash === '', slash !== '');
}

const run = (
	kind: string,
	unit: string,
	length: number,
	marks: Run['marks'],
	canOpen: boolean,
	canClose: boolean,
): Run => ({ kind, unit, length, marks, canOpen, canClose, left: length, ends: [], begins: [] });
