import { entityAt } from './entities';
import type { Found } from './found';

const ESCAPED = /\\[!-/:-@[-`{-~]/y;
const BREAK = /<br\s{0,3}\/?>[^\S\n]*/iy;
const AUTOLINK = /<((?:https?:\/\/|mailto:|tel:)[^\s<>]{1,2048}|[\w.+-]{1,64}@[\w.-]{1,255})>/iy;

/** What stands for plain text at an index. */
export function literalAt(text: string, index: number): Found | undefined {
	switch (text[index]) {
		case '\\':
			return escapedAt(text, index);
		case '&':
			return entityAt(text, index);
		default:
			return breakAt(text, index);
	}
}

/** How much of a word is looked at to tell an escape from a path. */
const WORD_LENGTH = 64;
/** A Windows path, a regular expression, LaTeX: their backslashes are meant. */
const CODE_WORD = /\\[\p{L}\p{N}]|^[a-z]:\\/iu;

function escapedAt(text: string, index: number): Found | undefined {
	ESCAPED.lastIndex = index;
	const isEscape = ESCAPED.test(text);
	if (!isEscape && text[index + 1] !== '\n') return undefined;
	const end = isEscape ? index + 2 : index + 1;
	// ¯\_(ツ)_/¯
	const isMeant = text[index - 1] === '¯' || CODE_WORD.test(wordAround(text, index));
	return { text: text.slice(isMeant ? index : index + 1, end), end };
}

function wordAround(text: string, index: number): string {
	const before = text.slice(Math.max(0, index - WORD_LENGTH), index);
	const after = text.slice(index, index + WORD_LENGTH);
	return before.slice(before.search(/\S*$/)) + after.slice(0, after.search(/\s|$/));
}

function breakAt(text: string, index: number): Found | undefined {
	BREAK.lastIndex = index;
	return BREAK.test(text) ? { text: '\n', end: BREAK.lastIndex } : undefined;
}

/** An address in angle brackets. */
export function autolinkAt(text: string, index: number): Found | undefined {
	AUTOLINK.lastIndex = index;
	const url = AUTOLINK.exec(text)?.[1];
	return url === undefined ? undefined : { text: dropScheme(url), end: AUTOLINK.lastIndex };
}

/** An address as people write it. */
export const dropScheme = (url: string): string => url.replace(/^(?:mailto|tel):/i, '');
