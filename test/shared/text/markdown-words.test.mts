import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { toWhatsApp } from '../../../nodes/shared/text/markdown.ts';

/** A second, independent reader of Markdown. */
const reader = new MarkdownIt({ html: false, linkify: false }).disable(['reference', 'code']);

/** The letters and digits that markdown-it would show; a link's address stands after its text. */
const shownLetters = (markdown: string): string =>
	lettersOf(
		reader
			.render(markdown)
			.replace(/<a href="([^"]*)">(.*?)<\/a>/gs, '$2$1')
			.replace(/<\/?[a-z][^>]*>|&(lt|gt|quot|amp);/g, ''),
	);

const lettersOf = (text: string): string => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');

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
		fc.stringMatching(/^[*_~`[\]<\\ a]{1,8}$/),
		...['*', '**', '***', '_', '__', '~~'].map((mark) =>
			tie('inline').map((text) => mark + text + mark),
		),
		words.map((text) => `\`${text}\``),
		words.map((text) => `[**${text}**](https://a.example/x_(y)_z)`),
	),
	// A word comes first: what a line begins with could make a block.
	inline: fc
		.array(tie('piece'), { minLength: 1, maxLength: 3 })
		.map((all) => ['ana', ...all].join(' ')),
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

test('no letter is lost or made up', () => {
	fc.assert(
		fc.property(documents, (markdown) => {
			expect(lettersOf(toWhatsApp(markdown))).toBe(shownLetters(markdown));
		}),
		{ numRuns: 3_000 },
	);
});
