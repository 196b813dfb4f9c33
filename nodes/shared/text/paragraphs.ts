/** A line that only separates, in WhatsApp's format or as people and models type it. */
const RULE = '(?:[-=*](?:[^\\S\\n]*[-=*]){2,}|_{3}|[—–─━═⎯]{3,}|⸻)';
const CODE = /```[^]*?```/;
const GAP = new RegExp(`\\n(?:\\s*\\n)?[^\\S\\n]*(?<rule>${RULE})[^\\S\\n]*(?=\\n|$)|\\n\\s*\\n`);
const CODE_OR_GAP = new RegExp(`${CODE.source}|(?<gap>${GAP.source})`, 'g');

const ITEM = /^[^\S\n]*(?:[-*+•◦▪▫‣⁃●○■□]|\d{1,9}[.)])\s/m;
/** A line in bold, perhaps after a number or an emoji. */
const HEADING =
	/^(?:\d{1,9}[.)]\s+|\p{Extended_Pictographic}[^\s*]*\s*)?\*[^*\n]+\*[:：]?$|^#{1,6}\s.*$/u;
const INTRODUCTION = /[:：]["'”»)*_~]*$/;

/**
 * A text's paragraphs, at most so many: the last one has the rest. A list and a block of code are one
 * paragraph, whatever empty lines are in them; a heading and a line that ends with a colon go with what
 * follows. Rules separate, and are left out.
 */
export function paragraphsOf(text: string, most = 8): string[] {
	const paragraphs: string[] = [];
	let inList = false;
	let isLeading = false;
	for (const { paragraph, isAfterRule } of splitAtGaps(text)) {
		const goesOn: boolean =
			inList && !isAfterRule && (/^\s/.test(paragraph) || paragraph.search(ITEM) === 0);
		inList = goesOn || ITEM.test(paragraph);
		const isJoined = goesOn || isLeading || paragraphs.length >= most;
		isLeading = HEADING.test(paragraph) || INTRODUCTION.test(paragraph);
		const last = isJoined ? paragraphs.pop() : undefined;
		paragraphs.push(last === undefined ? paragraph : `${last}\n\n${paragraph}`);
	}
	return paragraphs;
}

/** The paragraphs between empty lines and rules. */
function splitAtGaps(text: string) {
	const lines = `\n${text}`;
	const found: { paragraph: string; isAfterRule: boolean }[] = [];
	let start = 1;
	let isAfterRule = false;
	const add = (end: number) => {
		const paragraph = lines
			.slice(start, end)
			.replace(/^(?:[^\S\n]*\n)+/, '')
			.trimEnd();
		if (paragraph === '') return;
		found.push({ paragraph, isAfterRule });
		isAfterRule = false;
	};
	for (const { 0: gap, index, groups } of lines.matchAll(CODE_OR_GAP)) {
		if (groups?.gap === undefined) continue;
		add(index);
		start = index + gap.length;
		if (groups.rule !== undefined) isAfterRule = true;
	}
	add(lines.length);
	return found;
}
