import type { Dialect } from './dialect';
import { isTable } from './table';

/** What nobody writes for WhatsApp. */
const SIGNS = [
	// A heading
	/^[ \t]*#{1,6}[ \t]+\S/m,
	// A fence
	/^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)?(?:`{3,}|~~~)[ \t]*[\w+#.-]*[ \t]*$/m,
	// A link
	/\]\((?:https?:|mailto:|tel:|www\.|<|\/|#)/i,
	// A rule, and a line break
	/^[ \t]*(?:\*[ \t]+){2,}\*[ \t]*$/m,
	/(?:^|\s)[^\s\\]+\\\n/m,
];
const QUOTES = /^(?:[ \t]*>)+ ?/gm;
/** What begins and what ends bold or struck text. */
const PAIRS = [
	[/(?<![\p{L}\p{N}*\\])\*{2,3}(?![\s*/.:,])/u, /(?<![\s*/(])\*{2,3}(?!\*)/g],
	[
		/\*\*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u,
		/(?<![\s*/(])\*\*(?!\*)/g,
	],
	[/(?<![\p{L}\p{N}_\\])__(?=[\p{L}\p{N}"'“¿¡(])/u, /(?<=[^\s_][^\s_])__(?![\p{L}\p{N}_(])/gu],
	[/(?<![\p{L}\p{N}~\\])~~(?![\s~])/u, /(?<![\s~])~~(?!~)/g],
] as const;

/** Something indented below a list item, or bullets of another kind: WhatsApp has no such lists. */
const NESTED = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S.*\n(?:[ \t]*\n)?(?: {2}|\t)[ \t]*\S/m;
const MIXED = /^[-*+] .*\n(?:\+ \D.*\n[-*] |[-*] .*\n\+ \D)/m;

export function detectDialect(quoted: string): Dialect {
	const text = quoted.replace(QUOTES, '');
	const lines = text.split('\n');
	const isMarkdown =
		SIGNS.some((sign) => sign.test(text)) ||
		PAIRS.some(([begin, end]) => hasPair(text, begin, end)) ||
		lines.some((_, at) => isTable(lines, at));
	return { isMarkdown, keepsLayout: !isMarkdown && !NESTED.test(text) && !MIXED.test(text) };
}

function hasPair(text: string, begin: RegExp, end: RegExp): boolean {
	const first = begin.exec(text);
	if (!first) return false;
	end.lastIndex = first.index + first[0].length;
	return end.test(text);
}
