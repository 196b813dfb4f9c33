import { convertBlocks } from './blocks';
import { detectDialect } from './detect-dialect';
import { htmlToMarkdown } from './html';
import { dropMarkdownFences } from './markdown-fence';
import { resolveReferences } from './references';

/**
 * What language models write, in WhatsApp's own format. Reads CommonMark, GitHub's tables, task lists and
 * ~~strikes~~, and some HTML, but a line break stays one, and indentation makes no code: people indent
 * expressions. What means nothing in Markdown comes out as it went in. Takes time linear in the text's
 * length.
 *
 * Where WhatsApp's rendering decides: https://faq.whatsapp.com/539178204879377 documents `*bold*`,
 * `_italic_`, `~struck~`, \`code\`, \`\`\`monospace\`\`\`, and lines that begin with `- `, `* `, `1. ` or `> `
 * (the space counts; lists and quotes have one level). It does not say where a mark counts; by what
 * clients that read it do, the strictest of which is followed: a mark begins where no letter or digit
 * stands before it and no space after it, ends where no space stands before it and no letter or digit
 * after it, and holds up to the end of its line. An address goes on through a mark that touches it.
 */
export const toWhatsApp = (markdown: string): string => convert(markdown).text;

/** The same without any marks, for SMS and other channels that show them as they are. */
export const toPlain = (markdown: string): string => convert(markdown, true).text;

/** The text, and the numbers of its lines that are headings. `isPlain`: without marks. */
export function convert(
	markdown: string,
	isPlain = false,
): { text: string; headings: ReadonlySet<number> } {
	const text = markdown.replace(/\r\n|[\r\u2028\u2029]/g, '\n');
	const bare = dropMarkdownFences(text.split('\n')).join('\n');
	const source = resolveReferences(htmlToMarkdown(bare));
	const headings = new Set<number>();
	const dialect = { ...detectDialect(text, source), isPlain };
	const lines = convertBlocks(source.split('\n'), dialect, headings);
	return { text: lines.join('\n'), headings };
}
