import { entityAt } from './entities';

/** A part of a text as it is to be shown, and the index of what follows. */
export interface Found {
	readonly text: string;
	readonly end: number;
}

const ESCAPED = /\\[!-/:-@[-`{-~]/y;
const BREAK = /<br\s{0,3}\/?>[^\S\n]*/iy;
const AUTOLINK = /<((?:https?:\/\/|mailto:|tel:)[^\s<>]{1,2048}|[\w.+-]{1,64}@[\w.-]{1,255})>/iy;
const BARE_URL = /https?:\/\/[^\s<>"`|[\]]+/iy;
const TRAILING = new Set('*_~.,;:!?\'"');

/** What stands for plain text at an index. */
export function literalAt(text: string, index: number): Found | undefined {
	switch (text[index]) {
		case '\\':
			return escapedAt(text, index);
		case '&':
			return entityAt(text, index);
		case '<':
			return autolinkAt(text, index) ?? breakAt(text, index);
		default:
			return bareUrlAt(text, index);
	}
}

function escapedAt(text: string, index: number): Found | undefined {
	ESCAPED.lastIndex = index;
	if (!ESCAPED.test(text))
		return text[index + 1] === '\n' ? { text: '', end: index + 1 } : undefined;
	return { text: text.charAt(index + 1), end: index + 2 };
}

function breakAt(text: string, index: number): Found | undefined {
	BREAK.lastIndex = index;
	return BREAK.test(text) ? { text: '\n', end: BREAK.lastIndex } : undefined;
}

function autolinkAt(text: string, index: number): Found | undefined {
	AUTOLINK.lastIndex = index;
	const url = AUTOLINK.exec(text)?.[1];
	return url === undefined ? undefined : { text: withoutScheme(url), end: AUTOLINK.lastIndex };
}

/** An address as people write it. */
export const withoutScheme = (url: string): string => url.replace(/^(?:mailto|tel):/i, '');

/** A web address, without the punctuation and the closing brackets of the sentence around it. */
function bareUrlAt(text: string, index: number): Found | undefined {
	BARE_URL.lastIndex = index;
	const url = BARE_URL.exec(text)?.[0];
	if (url === undefined) return undefined;
	let unopened = url.split(')').length - url.split('(').length;
	let length = url.length;
	for (; length > 0; length--) {
		const last = url.charAt(length - 1);
		if (last === ')' ? unopened-- <= 0 : !TRAILING.has(last)) break;
	}
	return { text: url.slice(0, length), end: index + length };
}
