import { partsOf } from '../../../nodes/shared/text/parts.ts';

const A = 'https://x.example/a.jpg';
const B = 'https://x.example/b%20(1).png?w=2&h=3';

/** Words as they are, a picture as [caption, address]. */
const parts = (message: string, options = {}) =>
	partsOf(message, { convertMarkdown: true, sendImages: true, ...options }, 4_096).map(
		({ text, pictureUrl }) => (pictureUrl === undefined ? text : [text, pictureUrl]),
	);

test.each([
	['an image alone', `![Camisa azul](${A})`, [['Camisa azul', A]]],
	['its address alone', A, [['', A]]],
	['its address in angle brackets', `<${A}>`, [['', A]]],
	['a link to it alone in its line', `Olá\n[**Azul**](${A})\nFim`, ['Olá', ['*Azul*', A], 'Fim']],
	['an image in a sentence', `Veja ![a](${A}) e diga.`, ['Veja', ['a', A], 'e diga.']],
	[
		'a list of images',
		`- ![um](${A})\n- ![dois](${B})`,
		[
			['um', A],
			['dois', B],
		],
	],
	['a list with words', `1. ![um](${A}) 20 €\n\nFim`, [['um', A], '20 €\n\nFim']],
	['a title', `![a](${A} "Título")`, [['a', A]]],
	['no caption', `Foto:\n\n![](${A})\n\nGostou?`, ['Foto:', ['', A], 'Gostou?']],
	[
		'an image that is a link',
		`[![a](${A})](https://shop.example)`,
		[['a', A], 'https://shop.example'],
	],
	['another script', `商品：\n\n![蓝色衬衫](${A})\n\n谢谢`, ['商品：', ['蓝色衬衫', A], '谢谢']],
	['right to left', `قميص\n![أزرق](${A})\nشكرا`, ['قميص', ['أزرق', A], 'شكرا']],
	[
		'an address of no known kind as image',
		'![mapa](https://x.example/map?id=1)',
		[['mapa', 'https://x.example/map?id=1']],
	],
	['a quote', `> ![a](${A})\n> sim`, [['a', A], '> sim']],
])('%s', (_, message, expected) => {
	expect(parts(message)).toEqual(expected);
});

test.each([
	['in code', `\`\`\`\n![a](${A})\n\`\`\``],
	['in a code span', `Use \`![a](${A})\` aqui`],
	['an address in a sentence', `Veja ${A} agora`],
	['the address of a page alone', 'https://x.example/a.html'],
	['no web address', '![a](file:///etc/passwd.png)'],
	['an exclamation', 'Olá![1] (a)'],
])('what stays text: %s', (_, message) => {
	expect(parts(message)).toEqual(parts(message, { sendImages: false }));
});

test('a table keeps its pictures as links', () => {
	const table = `| Foto | Preço |\n|---|---|\n| ![a](${A}) | 20 € |`;
	expect(parts(table)).toEqual(parts(table, { sendImages: false }));
});

test('off, the text is as it was', () => {
	expect(parts(`Veja:\n\n![a](${A})`, { sendImages: undefined })).toEqual([`Veja:\n\na: ${A}`]);
});

test('without Markdown, the text around stays as it is', () => {
	const options = { convertMarkdown: false };
	expect(parts(`**Olá**\n\n![*a*](${A})\n\n**Fim**`, options)).toEqual([
		'**Olá**',
		['*a*', A],
		'**Fim**',
	]);
});

test('the whole text decides once how its words are read', () => {
	expect(parts(`*um*\n\n![a](${A})\n\n**dois**`)).toEqual(['_um_', ['a', A], '*dois*']);
});

test('between paragraphs, pictures have their order', () => {
	const message = `# Azul\n\n![a](${A})\n\nBonita.\n\n![b](${B})\n\nQual?`;
	expect(parts(message, { sendAs: 'paragraphs' })).toEqual([
		'*Azul*',
		['a', A],
		'Bonita.',
		['b', B],
		'Qual?',
	]);
});

test('beyond eight pictures, they stay links', () => {
	const found = parts(Array.from({ length: 10 }, (_, i) => `![${i}](${A}?${i})`).join('\n'));
	expect(found.filter((part) => typeof part !== 'string')).toHaveLength(8);
	expect(found.at(-1)).toBe(`8: ${A}?8\n9: ${A}?9`);
});

test('a text that has the sign for a place itself sends no picture twice', () => {
	expect(parts(`\uFDD00\uFDD0 ![a](${A})`)).toEqual([`\uFDD00\uFDD0 a: ${A}`]);
});

test('nothing is not sent', () => {
	expect(() => parts(' \n ')).toThrow("'Message' is empty");
});
