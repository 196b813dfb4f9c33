import { ExplainedError } from '../http/explained-error';

/** Half of a surrogate pair, which no URL can hold: what is left of an emoji that an expression cut in two. */
const LONE_SURROGATE = /\p{Cs}/u;

/** Whether a text can be encoded as UTF-8. */
export const isWellFormed = (text: string): boolean => !LONE_SURROGATE.test(text);

/** Returns a text that goes into a URL; throws ExplainedError if it cannot. */
export function requireWellFormed(text: string, label = 'An ID'): string {
	if (isWellFormed(text)) return text;
	throw new ExplainedError(
		`${label} has half of a character in it`,
		`It is "${text.slice(0, 60)}". An expression that cuts a text short can cut an emoji in two.`,
	);
}
