import { blocks } from './blocks';

/**
 * What language models write, in WhatsApp's own format. Reads CommonMark and GitHub's tables, task lists
 * and ~~strikes~~, but a line break stays one, and indentation makes no code: people indent
 * expressions. `*x*` is Markdown's italic and becomes `_x_`, though in WhatsApp's format it would have
 * been bold; `_x_`, `~x~` and code mean the same in both. Takes time linear in the text's length.
 */
export const toWhatsApp = (markdown: string): string =>
	blocks(markdown.split(/\r\n|[\n\r\u2028\u2029]/)).join('\n');
