import { toWhatsApp } from '../../../nodes/shared/text/markdown.ts';

const lines = (...all: string[]) => all.join('\n');

test.each([
	['**bold** and __bold__', '*bold* and *bold*'],
	['*italic* and _italic_', '_italic_ and _italic_'],
	['***both***, ___both___ and **_both_**', '*_both_*, *_both_* and *_both_*'],
	['~~gone~~ but ~5 minutes and ~WhatsApp~', '~gone~ but ~5 minutes and ~WhatsApp~'],
	['**bold with *italic* in it**', '*bold with _italic_ in it*'],
	['**a **b** c**', '*a b c*'],
	['**two\nlines**', '*two*\n*lines*'],
	['**two<br>lines**', '*two*\n*lines*'],
	['un**believ**able', 'unbelievable'],
	['这是**重点**。', '这是重点。'],
	['**“重点”**是', '“重点”是'],
	['**مرحبا** بالعالم', '*مرحبا* بالعالم'],
	['**🎉 Done** 👨‍👩‍👧', '*🎉 Done* 👨‍👩‍👧'],
	['2 * 3 * 4 and 2*(3+4)*5', '2 * 3 * 4 and 2*(3+4)*5'],
	['snake_case_word and 5*3', 'snake_case_word and 5*3'],
	['**not closed', '**not closed'],
	['\\*not italic\\* \\# \\\\', '*not italic* # \\'],
	['<b>bold</b>, <em>italic</em>, <del>gone</del>', '*bold*, _italic_, ~gone~'],
	['<b>open and <name>', '<b>open and <name>'],
])('emphasis: %j is %j', (markdown, text) => {
	expect(toWhatsApp(markdown)).toBe(text);
});

test.each([
	['`a * b_c`', '`a * b_c`'],
	['`` a`b ``', '```a`b```'],
	['`two\nlines`', '`two lines`'],
	['**`npm i`**', '*`npm i`*'],
	['`open **bold**', '`open *bold*'],
	['Tom &amp; Ana &lt;3 &eacute;&Ccedil; &#8364;&#x1F600;', 'Tom & Ana <3 éÇ €😀'],
	['&unknown; &constructor; &#0; AT&T', '&unknown; &constructor; \ufffd AT&T'],
	['one  \ntwo\\\nthree<br/>four\nfive', 'one\ntwo\nthree\nfour\nfive'],
])('code, entities and breaks: %j is %j', (markdown, text) => {
	expect(toWhatsApp(markdown)).toBe(text);
});

const ANA = 'https://ana.example/a_b_c';

test.each([
	[`[Shop](${ANA})`, `Shop: ${ANA}`],
	[`See [the *shop*](${ANA} "Title").`, `See the _shop_ (${ANA}).`],
	[`**[Shop](${ANA})**: open`, `*Shop (${ANA})*: open`],
	[`[${ANA}](${ANA})`, ANA],
	['[ana.example](https://www.ana.example/)', 'ana.example'],
	[
		'[Ada (maths)](https://en.example/Ada_(maths)) x',
		'Ada (maths) (https://en.example/Ada_(maths)) x',
	],
	['[a [b] c](https://a.example)', 'a [b] c: https://a.example'],
	['[a](<https://a.example/b c> "t")', 'a: https://a.example/b c'],
	['[a](https://a.example/?b=1&amp;c=2)', 'a: https://a.example/?b=1&c=2'],
	[
		'[write](mailto:ana@ana.example) [call](tel:+351910000000)',
		'write (ana@ana.example) call: +351910000000',
	],
	['[above](#above), [1], [^1] and [x] (y)', 'above, [1], [^1] and [x] (y)'],
	['[]() [a](b c) [a](', '[a](b c) [a]('],
	['![A cat](https://a.example/cat.png)', 'A cat: https://a.example/cat.png'],
	['![](https://a.example/cat.png)', 'https://a.example/cat.png'],
	['Look![here](https://a.example)', 'Lookhere: https://a.example'],
	[`<${ANA}> <ana@ana.example>`, `${ANA} ana@ana.example`],
	[`**${ANA}** (${ANA}_x_) ${ANA}.`, `*${ANA}* (${ANA}_x_) ${ANA}.`],
])('links: %j is %j', (markdown, text) => {
	expect(toWhatsApp(markdown).trim()).toBe(text);
});

test.each([
	['# Title', '*Title*'],
	['### **Bold** and _italic_ ###', '*Bold and _italic_*'],
	['Title\n=====\ntext', '*Title*\ntext'],
	['Title\n---\ntext', '*Title*\ntext'],
	['two\nlines\n---', 'two\nlines\n———'],
	['## [Shop](https://a.example)', '*Shop (https://a.example)*'],
	['#', ''],
	['#hashtag', '#hashtag'],
	['# C#', '*C#*'],
	['a\n\n\n\n* * *\n\nb\n\n', 'a\n\n———\n\nb'],
	['    indented **prose**', 'indented *prose*'],
	['> one\n> **two**\n>\n> > three\n\nfour', '> one\n> *two*\n> three\n\nfour'],
	['> - a\n>   - b', '> - a\n>   ◦ b'],
	['> ```\n> code\n> ```', '> ```code```'],
	['a\r\nb\rc', 'a\nb\nc'],
	['', ''],
])('blocks: %j is %j', (markdown, text) => {
	expect(toWhatsApp(markdown)).toBe(text);
});

test.each([
	['* a\n+ b\n- c', '- a\n- b\n- c'],
	['- a\n  - b\n    - c\n- d', '- a\n  ◦ b\n    ◦ c\n- d'],
	['- a\n    - b\n- c', '- a\n  ◦ b\n- c'],
	['- a\n\t- b', '- a\n  ◦ b'],
	['1. a\n1. b\n1. c', '1. a\n2. b\n3. c'],
	['1) a\n   - b\n2) c', '1. a\n  ◦ b\n2. c'],
	['1. a\n\n   more\n   lines\n\n2. b', '1. a\n\n  more\n  lines\n\n2. b'],
	['1. a\n\ntext\n\n2. b', '1. a\n\ntext\n\n2. b'],
	['1. a\n\n## T\n\n1. b', '1. a\n\n*T*\n\n1. b'],
	['- [ ] a\n- [x] **b**', '- ☐ a\n- ☑ *b*'],
	['- **a**: b\nlazy', '- *a*: b\n  lazy'],
	['1. ### Title\n-', '1. Title\n-'],
	[
		'1. run:\n   ```sh\n   npm i\n     -g\n   ```\n2. done',
		'1. run:\n```\nnpm i\n  -g\n```\n2. done',
	],
	['1. ```sh\n   npm i\n   ```\n2. done', '1.\n```\nnpm i\n```\n2. done'],
	['2024. A year', '2024. A year'],
])('lists: %j is %j', (markdown, text) => {
	expect(toWhatsApp(markdown)).toBe(text);
});

test.each([
	[
		'a\n```js\nconst **a** = `b`; // [c](d)\n\n\n\tx\n```\nb',
		'a\n```\nconst **a** = `b`; // [c](d)\n\n\n\tx\n```\nb',
	],
	['~~~\n# code\n~~~', '```\n# code\n```'],
	['````\n```\n````', '```\n```\n```'],
	['```\nnot closed **a**', '```\nnot closed **a**\n```'],
	['```\n```', ''],
])('code blocks: %j is %j', (markdown, text) => {
	expect(toWhatsApp(markdown)).toBe(text);
});

test('a narrow table stays one', () => {
	expect(
		toWhatsApp('Prices:\n| Item | Price |\n|:--|--:|\n| **Tea** | 1 \\| 2 |\n| Cake |\nEnd'),
	).toBe(lines('Prices:', '*Item | Price*', '*Tea* | 1 | 2', 'Cake', 'End'));
});

test('a wide table is one row after the other', () => {
	const table = lines(
		'Plan | Price | What you get',
		'--- | --- | ---',
		'**Basic** | 5 € | One number, *one* user, and nothing more',
		'Pro | | [All](https://a.example) | more',
	);
	expect(toWhatsApp(table)).toBe(
		lines(
			'*Basic*',
			'Price: 5 €',
			'What you get: One number, _one_ user, and nothing more',
			'*Pro*',
			'What you get: All: https://a.example',
			'more',
		),
	);
});
