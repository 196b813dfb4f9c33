/** What copying from a chat adds unseen. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const DIGIT = /\p{Nd}/gu;

/** A number or an ID as its reader sees it, in plain digits and without the spaces around it. */
export const stripInvisible = (text: string): string =>
	text.normalize('NFKC').replace(INVISIBLE, '').replace(DIGIT, plainDigit).trim();

/** ٣ and ३ as 3: in each script, the ten digits stand in a row. */
function plainDigit(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	let zero = code;
	while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
	return String((code - zero) % 10);
}
