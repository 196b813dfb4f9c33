import type { Dialect } from './dialect';
import { hasDoubleMarks } from './inline';
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
/** Something indented below a list item, or bullets of another kind: WhatsApp has no such lists. */
const NESTED = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S.*\n(?:[ \t]*\n)?(?: {2}|\t)[ \t]*\S/m;
const MIXED = /^[-*+] .*\n(?:\+ \D.*\n[-*] |[-*] .*\n\+ \D)/m;

export function detectDialect(quoted: string): Dialect {
	const text = quoted.replace(QUOTES, '');
	const lines = text.split('\n');
	const isMarkdown =
		SIGNS.some((sign) => sign.test(text)) ||
		text.split(/\n\s*\n/).some(hasDoubleMarks) ||
		lines.some((_, at) => isTable(lines, at));
	return { isMarkdown, keepsLayout: !isMarkdown && !NESTED.test(text) && !MIXED.test(text) };
}
