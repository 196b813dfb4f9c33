const FENCED =
	'^[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)?(?<fence>`{3,}|~{3}(?!~))[^`~\\n]*$[^]*?(?:\\n[ \\t>]*\\k<fence>[ \\t]*$|(?![^]))';
const SPAN = '(?<!`)`+[^`\\n]+`+';

/** A pattern that finds something in a text, or code: what is in the group `code` stays as it is. */
export const besideCode = (pattern: string): RegExp =>
	new RegExp(`(?<code>${FENCED}|${SPAN})|${pattern}`, 'gimu');
