const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

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
export const isPunctuation = (character: string): boolean => PUNCTUATION.test(character);
export const isWord = (character: string): boolean => WORD.test(character);

/** Whether a word may begin or end beside this character. Some scripts put no spaces between words. */
export const isBorder = (character: string): boolean =>
	isSpace(character) || isPunctuation(character) || UNSPACED.test(character);
