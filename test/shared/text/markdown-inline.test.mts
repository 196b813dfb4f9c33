import { toWhatsApp } from '../../../nodes/shared/text/markdown.ts';

test.each([
	['**bold** and __bold__', '*bold* and *bold*'],
	['*bold* and _italic_', '*bold* and _italic_'],
	['*italic*, _italic_ and **bold**', '_italic_, _italic_ and *bold*'],
	['***both***, ___both___ and **_both_**', '*_both_*, *_both_* and *_both_*'],
	['~~gone~~ but ~5 minutes and ~WhatsApp~', '~gone~ but ~5 minutes and ~WhatsApp~'],
	['**bold with *italic* in it**', '*bold with _italic_ in it*'],
	['**a **b** c**', '*a b c*'],
	['*a**b* **c**', '_a**b_ *c*'],
	['a***b***c', 'a***b***c'],
	['**two\nlines**', '*two*\n*lines*'],
	['**two<br>lines**', '*two*\n*lines*'],
	['un**believ**able', 'un**believ**able'],
	['un<b>believ</b>able', 'unbelievable'],
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
	[`(**${ANA}**)`, `(${ANA})`],
	[`<${ANA}> <ana@ana.example>`, `${ANA} ana@ana.example`],
	[`**${ANA}** (${ANA}_x_) ${ANA}.`, `${ANA} (${ANA}_x_) ${ANA}.`],
])('links: %j is %j', (markdown, text) => {
	expect(toWhatsApp(markdown).trim()).toBe(text);
});
