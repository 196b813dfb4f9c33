import { characterAt, characterBefore, isDigit, isSpace, isUnspaced, isWord } from './characters';

/** Longer runs are blanks to fill in, masks or decoration. */
const LONGEST = 3;
/** What no emphasis begins or ends with: faces, blanks, masks and dates do. */
const NO_START = /[\s\p{Pe})\]},.;:!?/|=%^<-]/u;
const NO_END = /[\s\p{Ps}([{/|=^<]/u;
/** What a word can be followed by without a space. */
const QUOTE = /["'“”„«»‘’]|\p{Extended_Pictographic}/u;
/** "**Note: **" */
const LABEL_END = /[:：]\s$/;

/** Whether a run of a mark means anything. `hasItalics`: a single `*` does. */
export function isMarkup(unit: string, length: number, hasItalics: boolean): boolean {
	// A single ~ is WhatsApp's own strikethrough, or "about".
	if (unit === '~') return length === 2;
	return length <= LONGEST && (unit === '_' || hasItalics || length > 1);
}

/** Whether emphasis can begin with a run. No word goes on before it: 2**10 and snake_case are none. */
export function canOpen(text: string, start: number, end: number): boolean {
	const [before, after] = [characterBefore(text, start), characterAt(text, end)];
	const unit = text[start];
	if (isSpace(after)) return false;
	if (unit !== '~' && !isStrong(unit, end - start) && NO_START.test(after)) return false;
	if (!isWord(before)) return true;
	if (unit !== '*' || end - start === 1) return false;
	return isUnspaced(before) || isUnspaced(after) || (!isDigit(before) && QUOTE.test(after));
}

/** Whether emphasis can end with a run. Only ** and ~~ may have a word right after them. */
export function canClose(text: string, start: number, end: number): boolean {
	const unit = text[start];
	if (isStrong(unit, end - start) && LABEL_END.test(text.slice(Math.max(0, start - 2), start))) {
		return true;
	}
	if (NO_END.test(characterBefore(text, start))) return false;
	if (unit !== '_' && end - start > 1) return true;
	// __init__(self) and __init__.py
	const isCode = unit === '_' && /^(?:\(|\.\w)/.test(text.slice(end, end + 2));
	return !isWord(characterAt(text, end)) && !isCode;
}

const isStrong = (unit: string | undefined, length: number) => unit === '*' && length === 2;
