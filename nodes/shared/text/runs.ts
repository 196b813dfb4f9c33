import { characterAt, characterBefore } from './characters';
import { canClose, canOpen, isMarkup } from './flanks';

/** WhatsApp's bold, italic and strikethrough. */
export type Mark = '*' | '_' | '~';

/** A stretch of emphasized text; both of its ends hold it. */
export interface Span {
	readonly mark: Mark;
	readonly isTag: boolean;
	/** What stood at its ends. */
	readonly typed: string;
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

/** The run at an index. `hasItalics`: a single `*` means italic. */
export function runAt(text: string, start: number, hasItalics: boolean): Run | undefined {
	RUN.lastIndex = start;
	if (!RUN.test(text)) return undefined;
	const end = RUN.lastIndex;
	const length = end - start;
	const unit = text.charAt(start);
	const isMark = isMarkup(unit, length, hasItalics);
	return {
		kind: unit,
		unit,
		start,
		length,
		marks: unit === '~' ? STRIKES : STARS,
		canOpen: isMark && canOpen(text, start, end),
		canClose: isMark && canClose(text, start, end),
		before: characterBefore(text, start),
		after: characterAt(text, end),
		left: length,
		ends: [],
		begins: [],
	};
}

export const isTag = ({ kind, unit }: Run): boolean => kind !== unit;

/** An HTML tag that means emphasis. */
export function tagAt(text: string, index: number): Run | undefined {
	TAG.lastIndex = index;
	const [tag, slash, name = ''] = TAG.exec(text) ?? [];
	const mark = TAGS[name.toLowerCase()];
	if (tag === undefined || mark === undefined) return undefined;
	return {
		kind: `<${mark}>`,
		unit: tag,
		start: index,
		length: 1,
		marks: { 1: mark, 2: mark },
		canOpen: slash === '',
		canClose: slash !== '',
		before: characterBefore(text, index),
		after: characterAt(text, index + tag.length),
		left: 1,
		ends: [],
		begins: [],
	};
}
