const SPACE = /\s/;
const WORD = /[\p{L}\p{M}\p{N}]/u;
const DIGIT = /\p{N}/u;
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The character that ends before an index; a space at the text's beginning. */
export function characterBefore(text: string, index: number): string {
	if (index <= 0) return ' ';
	const pair = text.codePointAt(index - 2) ?? 0;
	return index > 1 && pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(index - 1);
}

/** The character that begins at an index; a space at the text's end. */
export function characterAt(text: string, index: number): string {
	const code = text.codePointAt(index);
	return code === undefined ? ' ' : String.fromCodePoint(code);
}

export const isSpace = (character: string): boolean => SPACE.test(character);
export const isWord = (character: string): boolean => WORD.test(character);
export const isDigit = (character: string): boolean => DIGIT.test(character);

/** Whether words may end or begin beside it without a space: so in Chinese, Japanese or Thai, and before a Korean ending. */
export const isUnspaced = (character: string): boolean => UNSPACED.test(character);
