/** Soft hyphens, zero-width spaces, and direction marks, as copied from chats. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const DIGIT = /\p{Nd}/gu;

/** Removes invisible characters and surrounding spaces from a number or an ID, and converts its digits to ASCII. */
export const stripInvisible = (text: string): string =>
	text.normalize('NFKC').replace(INVISIBLE, '').replace(DIGIT, toAsciiDigit).trim();

/** "٣" and "३" are "3": in every script, the ten digits are consecutive code points. */
function toAsciiDigit(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	let zero = code;
	while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
	return String((code - zero) % 10);
}
