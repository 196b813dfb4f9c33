import { toWhatsApp } from '../../../nodes/shared/text/markdown.ts';

const lines = (...all: string[]) => all.join('\n');

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
	['- a\n - b\n   - c', '- a\n- b\n  ◦ c'],
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

test.each([
	['**x**\n1. a\n1. b\n1. c', '*x*\n1. a\n2. b\n3. c'],
	['**x**\n3. a\n2. b\n1. c', '*x*\n3. a\n2. b\n1. c'],
	['**x**\n2. a\n2. b', '*x*\n2. a\n2. b'],
	['**x**\n1. a\n   1. b\n   1. c\n1. d', '*x*\n1. a\n  1. b\n  2. c\n2. d'],
	['**x**\n01. a\n02. b', '*x*\n01. a\n02. b'],
	['**x**\n12. maio: feira', '*x*\n12. maio: feira'],
	['**x**\n+ a\n+ b', '*x*\n- a\n- b'],
	['**x**\n- pizza\n+ portes', '*x*\n- pizza\n+ portes'],
	['**x**\n- pizza\n+ 5 € de portes\n- cola', '*x*\n- pizza\n+ 5 € de portes\n- cola'],
	['**x**\n>Nota\n> *y*', '*x*\n> Nota\n> _y_'],
	['**x**\n>18 anos\n>>> print', '*x*\n>18 anos\n>>> print'],
	['**x**\n• a\n  ◦ b\n    ▪ c', '*x*\n• a\n  ◦ b\n    ▪ c'],
	['**x**\n1. a\n   • b\n   • c\n2. d', '*x*\n1. a\n   • b\n   • c\n2. d'],
	['**重点**\n1. 一\n1. 二', '*重点*\n1. 一\n2. 二'],
	['**مهم**\n>ملاحظة\n+ ١', '*مهم*\n> ملاحظة\n+ ١'],
])('lists and signs among Markdown: %j is %j', (markdown, text) => {
	expect(toWhatsApp(markdown)).toBe(text);
});
