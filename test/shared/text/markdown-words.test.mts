import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { toWhatsApp } from '../../../nodes/shared/text/markdown.ts';

/** A second, independent reader of Markdown. */
const reader = new MarkdownIt({ html: false, linkify: false }).disable(['reference', 'code']);

/** What markdown-it would show of a text, as its words. */
const shownWords = (markdown: string): string[] =>
	wordsOf(
		reader
			.render(markdown)
			.replace(/<a href="([^"]*)">(.*?)<\/a>/g, '$2 $1')
			.replace(/<\/?[a-z][^>]*>/g, (tag) => (/^<\/?(em|strong|s|code)\b/.test(tag) ? '' : ' '))
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&quot;', '"')
			.replaceAll('&amp;', '&'),
	);

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const word = fc.constantFrom(
	'ana',
	'tea_cup',
	'2',
	'C#',
	'naïve',
	'🎉',
	'مرحبا',
	'日本',
	'it’s',
	'a&b',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const { inline } = fc.letrec<{ inline: string; piece: string }>((tie) => ({
	piece: fc.oneof(
		{ maxDepth: 3 },
		words,
		fc.stringMatching(/^[*_~`[\]()<!\\ a]{1,8}$/),
		...['*', '**', '***', '_', '__', '~~'].map((mark) =>
			tie('inline').map((text) => mark + text + mark),
		),
		words.map((text) => `\`${text}\``),
		tie('inline').map((text) => `[${text}](https://a.example/x_(y)_z)`),
	),
	inline: fc.array(tie('piece'), { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
}));
const block = fc.oneof(
	inline,
	fc.tuple(fc.constantFrom('# ', '### '), inline).map(([mark, text]) => mark + text),
	fc
		.array(inline, { minLength: 1, maxLength: 3 })
		.map((all) => all.map((text) => `- ${text}`).join('\n')),
	fc
		.array(inline, { minLength: 1, maxLength: 2 })
		.map((all) => all.map((text) => `> ${text}`).join('\n')),
	words.map((text) => `\`\`\`js\n${text} **x**\n\`\`\``),
);
const documents = fc.array(block, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n\n'));

test('no word is lost or made up', () => {
	fc.assert(
		fc.property(documents, (markdown) => {
			expect(wordsOf(toWhatsApp(markdown))).toEqual(shownWords(markdown));
		}),
		{ numRuns: 3_000 },
	);
});
