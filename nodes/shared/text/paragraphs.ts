/** A line that only separates, in WhatsApp's format or as people and models type it. */
const RULE = '(?:[-=*](?:[^\\S\\n]*[-=*]){2,}|_{3}|[—–─━═⎯]{3,}|⸻)';
const CODE = /```[^]*?```/;
const GAP = new RegExp(`\\n(?:\\s*\\n)?[^\\S\\n]*(?<rule>${RULE})[^\\S\\n]*(?=\\n|$)|\\n\\s*\\n`);
const CODE_OR_GAP = new RegExp(`${CODE.source}|(?<gap>${GAP.source})`, 'g');

const ITEM = /(?:^|\n)[^\S\n]*(?:[-*+•◦▪▫‣⁃●○■□]|\d{1,9}[.)])\s/;
const HEADING = /^#{1,6}\s.*$/;
/** A line in bold, perhaps after a number or an emoji. */
const BOLD_LINE = /^(?:\d{1,9}[.)]\s+|\p{Extended_Pictographic}[^\s*]*\s*)?\*[^*\n]+\*[:：]?$/u;
const INTRODUCTION = /[:：]["'”»)*_~]*$/;

interface Paragraph {
	readonly text: string;
	readonly isAfterRule: boolean;
	readonly isHeading: boolean;
}

/**
 * A text's paragraphs, at most so many: the last one has the rest. A list and a block of code are one
 * paragraph, whatever empty lines are in them; a heading and a line that ends with a colon go with what
 * follows. Rules separate, and are left out. `headings` are the numbers of lines.
 */
export function paragraphsOf(
	text: string,
	most = 8,
	headings: ReadonlySet<number> = new Set(),
): string[] {
	const joined: string[] = [];
	let inList = false;
	let previous: Paragraph | undefined;
	for (const paragraph of splitAtGaps(text, headings)) {
		const goesOn: boolean =
			inList && !paragraph.isAfterRule && (/^\s/.test(paragraph.text) || isList(paragraph));
		inList = goesOn || ITEM.test(paragraph.text);
		const isJoined = goesOn || joined.length >= most || (previous && leadsTo(previous, paragraph));
		const last = isJoined ? joined.pop() : undefined;
		joined.push(last === undefined ? paragraph.text : `${last}\n\n${paragraph.text}`);
		previous = paragraph;
	}
	return joined;
}

const isList = ({ text }: Paragraph) => text.search(ITEM) === 0;

/** Whether a paragraph is nothing without the next one. A bold line above a longer text is a heading, too. */
const leadsTo = ({ text, isHeading }: Paragraph, next: Paragraph): boolean =>
	isHeading ||
	HEADING.test(text) ||
	INTRODUCTION.test(text) ||
	(BOLD_LINE.test(text) && (isList(next) || next.text.length > text.length));

/** The paragraphs between empty lines and rules. */
function splitAtGaps(text: string, headings: ReadonlySet<number>): Paragraph[] {
	const source = `\n${text}`;
	const found: Paragraph[] = [];
	let start = 1;
	let line = 0;
	let isAfterRule = false;
	const add = (end: number) => {
		const whole = source.slice(start, end);
		const shown = whole.replace(/^(?:[^\S\n]*\n)+/, '');
		const first = line + countLines(whole.slice(0, whole.length - shown.length));
		const paragraph = shown.trimEnd();
		if (paragraph === '') return;
		const isHeading = headings.has(first) && !paragraph.includes('\n');
		found.push({ text: paragraph, isAfterRule, isHeading });
		isAfterRule = false;
	};
	for (const { 0: gap, index, groups } of source.matchAll(CODE_OR_GAP)) {
		if (groups?.gap === undefined) continue;
		add(index);
		line += countLines(source.slice(start, index + gap.length));
		start = index + gap.length;
		if (groups.rule !== undefined) isAfterRule = true;
	}
	add(source.length);
	return found;
}

const countLines = (text: string) => text.split('\n').length - 1;
