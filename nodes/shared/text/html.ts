import { decodeEntities } from './entities';
import { attributeOf, tagsIn } from './html-tags';
import type { Tag } from './html-tags';
import { createHtmlWriter } from './html-writer';

type Writer = ReturnType<typeof createHtmlWriter>;

/** Elements that stand alone, and those that have lines of their own. */
const PARAGRAPHS = new Set([
	...['p', 'section', 'article', 'header', 'footer', 'dl', 'details', 'table', 'blockquote'],
]);
const LINES = new Set(['div', 'main', 'center', 'dt', 'dd', 'summary', 'figure', 'caption']);

/** The HTML that language models write among their Markdown, as Markdown. Bold, italic and line breaks stay. */
export function htmlToMarkdown(text: string): string {
	const tags = tagsIn(text);
	if (tags.length === 0) return text;
	const writer = createHtmlWriter();
	const writeTag = createTagWriter(writer);
	let from = 0;
	for (const tag of tags) {
		if (tag.start < from) continue;
		writer.write(text.slice(from, tag.start));
		const isCode = !tag.isClosing && (tag.name === 'code' || tag.name === 'pre');
		if (isCode) writeCode(writer, text.slice(tag.end, tag.closedBy), tag.name === 'pre');
		else writeTag(tag);
		from = isCode ? tag.closedBy : tag.end;
	}
	writer.write(text.slice(from));
	return writer.text();
}

function writeCode(writer: Writer, html: string, isBlock: boolean): void {
	const code = decodeEntities(html.replace(/<[^<>]{0,2000}>/g, ''));
	if (!isBlock) return writer.put(code.includes('`') ? `\`\` ${code} \`\`` : `\`${code}\``);
	writer.breakLines(2);
	writer.put(`\`\`\`\n${code.replace(/^\n/, '').trimEnd()}\n\`\`\``);
	writer.breakLines(2);
}

/** Makes a writer of tags, in their order. */
function createTagWriter(writer: Writer): (tag: Tag) => void {
	const lists: { readonly isOrdered: boolean; items: number }[] = [];
	const links: string[] = [];
	let [rows, cells] = [0, 0];

	const writeList = ({ name, isClosing }: Tag) => {
		if (isClosing) lists.pop();
		else lists.push({ isOrdered: name === 'ol', items: 0 });
		writer.indent = '    '.repeat(lists.length);
		writer.breakLines(isClosing && lists.length === 0 ? 2 : 1);
	};
	const writeItem = ({ isClosing }: Tag) => {
		const list = lists.at(-1);
		if (list) list.items++;
		const sign = list?.isOrdered ? `${list.items}. ` : '- ';
		const indent = '    '.repeat(Math.max(lists.length - 1, 0));
		writer.breakLines(1, isClosing ? '' : indent + sign);
		if (isClosing && list) list.items--;
	};
	const writeLink = (tag: Tag) => {
		if (!tag.isClosing) {
			const href = attributeOf(tag, 'href');
			links.push(/^(?:javascript|data):/i.test(href) ? '' : href);
			if (links.at(-1)) writer.put('[');
			return;
		}
		const href = links.pop();
		if (href) writer.put(`](<${href}>)`);
	};
	const writeRow = ({ isClosing }: Tag) => {
		if (!isClosing) return writer.breakLines(1);
		writer.put(' |');
		if (rows++ === 0) writer.put(`\n${'|---'.repeat(cells)}|`);
		cells = 0;
	};
	const writeCell = ({ isClosing }: Tag) => {
		writer.isOneLine = writer.isCell = !isClosing;
		if (isClosing) return;
		cells++;
		writer.put('| ');
	};
	const writeHeading = ({ name, isClosing }: Tag) => {
		writer.isOneLine = !isClosing;
		writer.breakLines(2, isClosing ? '' : `${'#'.repeat(Number(name.slice(1)))} `);
	};
	const writeImage = (tag: Tag) => {
		const [alt, src] = [attributeOf(tag, 'alt'), attributeOf(tag, 'src')];
		writer.put(src === '' ? alt : `![${alt}](<${src}>)`);
	};
	const writeRule = () => {
		writer.breakLines(2);
		writer.put('---');
		writer.breakLines(2);
	};
	const writers: Record<string, (tag: Tag) => void> = {
		...{ ul: writeList, ol: writeList, li: writeItem, a: writeLink, tr: writeRow, td: writeCell },
		...{ th: writeCell, img: writeImage, hr: writeRule },
	};

	return (tag) => {
		const { name, isClosing } = tag;
		if (name === 'table') rows = 0;
		if (name === 'blockquote')
			writer.quote = isClosing ? writer.quote.slice(2) : `> ${writer.quote}`;
		if (PARAGRAPHS.has(name)) writer.breakLines(lists.length > 0 ? 1 : 2);
		else if (LINES.has(name)) writer.breakLines(1);
		else if (/^h[1-6]$/.test(name)) writeHeading(tag);
		else writers[name]?.(tag);
	};
}
