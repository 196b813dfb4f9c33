import { characterAt, characterBefore, isDigit, isSpace, isUnspaced, isWord } from './characters';

/** WhatsApp's bold, italic and strikethrough. */
export type Mark = '*' | '_' | '~';

/** A stretch of emphasized text; both of its ends hold it. */
export interface Span {
	readonly mark: Mark;
	readonly isTag: boolean;
}

/** What may begin and end emphasis: a run of `*`, `_` or `~~`, or an HTML tag. */
export interface Run {
	readonly kind: string;
	/** What one of them looks like in the text. */
	readonly unit: string;
	readonly start: number;
	readonly length: number;
	/** What one alone and what two together mean. */
	readonly marks: { readonly 1: Mark; readonly 2: Mark };
	readonly canOpen: boolean;
	readonly canClose: boolean;
	/** The characters beside it. */
	readonly before: string;
	readonly after: string;
	/** How many of them are text so far. */
	left: number;
	/** The spans that it turned out to end and to begin, the innermost first. */
	readonly ends: Span[];
	readonly begins: Span[];
}

const RUN = /\*+|_+|~+/y;
const TAG = /<(\/?)(b|strong|i|em|s|del|strike)>/iy;
const TAGS: Record<string, Mark> = {
	...{ b: '*', strong: '*', i: '_', em: '_', s: '~', del: '~', strike: '~' },
};

const STARS = { 1: '_', 2: '*' } as const;
const STRIKES = { 1: '~', 2: '~' } as const;

/** Longer ones are blanks to fill in, masks or decoration. */
const LONGEST = 3;
/** What no emphasis begins or ends with: faces, blanks, masks and dates do. */
const NO_START = /[\s\p{Pe})\]},.;:!?/|=%^<-]/u;
const NO_END = /[\s\p{Ps}([{/|=^<]/u;
const QUOTE = /["'“”„«»‘’]/;

/** The run at an index. `hasItalics`: a single `*` means italic. */
export function runAt(text: string, index: number, hasItalics: boolean): Run | undefined {
	RUN.lastIndex = index;
	if (!RUN.test(text)) return undefined;
	const length = RUN.lastIndex - index;
	const unit = text.charAt(index);
	const before = characterBefore(text, index);
	const after = characterAt(text, index + length);
	// A single ~ is WhatsApp's own strikethrough, or "about".
	const isMark =
		unit === '~' ? length === 2 : length <= LONGEST && (unit === '_' || hasItalics || length > 1);
	const canOpen = isMark && opens(unit, length, before, after);
	const canClose = isMark && closes(unit, length, before, after);
	const marks = unit === '~' ? STRIKES : STARS;
	const kind = unit;
	return {
		kind,
		unit,
		start: index,
		length,
		marks,
		canOpen,
		canClose,
		before,
		after,
		left: length,
		ends: [],
		begins: [],
	};
}

/** No word goes on before it: 2**10 and snake_case are no emphasis. */
function opens(unit: string, length: number, before: string, after: string): boolean {
	if (isSpace(after)) return false;
	const isStrong = unit === '*' && length > 1;
	const isStrict = unit !== '~' && !(isStrong && length === 2);
	if (isStrict && NO_START.test(after)) return false;
	if (!isWord(before)) return true;
	if (!isStrong) return false;
	return isUnspaced(before) || isUnspaced(after) || (!isDigit(before) && QUOTE.test(after));
}

/** Only ** and ~~ may have a word right after them. */
function closes(unit: string, length: number, before: string, after: string): boolean {
	if (isSpace(before) || NO_END.test(before)) return false;
	if (unit !== '_' && length > 1) return true;
	// __init__(self) and __init__.py
	return !isWord(after) && !(unit === '_' && after === '(');
}

export const isTag = ({ kind, unit }: Run): boolean => kind !== unit;

/** An HTML tag that means emphasis. */
export function tagAt(text: string, index: number): Run | undefined {
	TAG.lastIndex = index;
	const [tag, slash, name = ''] = TAG.exec(text) ?? [];
	const mark = TAGS[name.toLowerCase()];
	if (tag === undefined || mark === undefined) return undefined;
	return {
		...{ kind: `<${mark}>`, unit: tag, start: index, length: 1, marks: { 1: mark, 2: mark } },
		...{ canOpen: slash === '', canClose: slash !== '' },
		before: characterBefore(text, index),
		after: characterAt(text, index + tag.length),
		...{ left: 1, ends: [], begins: [] },
	};
}
