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

/** Decides once for a text, by it and by what it means. */
export function detectDialect(...versions: readonly string[]): Omit<Dialect, 'isPlain'> {
	const texts = [...new Set(versions)].map((version) => version.replace(QUOTES, ''));
	const isMarkdown = texts.some(hasMarkdown);
	const keepsLayout = !isMarkdown && !texts.some((text) => NESTED.test(text) || MIXED.test(text));
	return { isMarkdown, keepsLayout };
}

function hasMarkdown(text: string): boolean {
	const lines = text.split('\n');
	return (
		SIGNS.some((sign) => sign.test(text)) ||
		lines.some((_, at) => isTable(lines, at)) ||
		text.split(/\n\s*\n/).some(hasDoubleMarks)
	);
}
