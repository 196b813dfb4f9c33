import { convert } from '../../../nodes/shared/text/markdown.ts';
import { paragraphsOf } from '../../../nodes/shared/text/paragraphs.ts';

test.each([
	['paragraphs', 'one\ntwo\n\nthree\n \n\nfour\n', ['one\ntwo', 'three', 'four']],
	['nothing', '\n\n \n', []],
	['what begins with an empty line', '\n\n  one', ['  one']],
	[
		'a list with empty lines',
		'Steps\n\n1. a\n\n  more\n\n2. b\n\n  ◦ c\n\nEnd',
		['Steps', '1. a\n\n  more\n\n2. b\n\n  ◦ c', 'End'],
	],
	['a menu with empty lines', '1) Sim\n\n2) Não\n\nEscolha', ['1) Sim\n\n2) Não', 'Escolha']],
	['bullets with empty lines', '• a\n\n• b\n\nEnd', ['• a\n\n• b', 'End']],
	['dialogue', '— Olá.\n\n— Adeus.', ['— Olá.', '— Adeus.']],
	['code with empty lines', 'Run\n```\na\n\n\nb\n```\n\nEnd', ['Run\n```\na\n\n\nb\n```', 'End']],
	['code that nothing closes', 'a\n\n```\nb\n\nc', ['a', '```\nb', 'c']],
	['quotes', '> q\n\nr', ['> q', 'r']],
])('paragraphs of %s', (_, text, paragraphs) => {
	expect(paragraphsOf(text)).toEqual(paragraphs);
});

test.each([
	['Olá!\n\n———\n\nAdeus', ['Olá!', 'Adeus']],
	['Olá!\n———\nAdeus', ['Olá!', 'Adeus']],
	['a\n\n---\n\nb\n\n***\n\nc', ['a', 'b', 'c']],
	['a\n* * *\nb\n- - -\nc', ['a', 'b', 'c']],
	['---\n\na\n\n---', ['a']],
	['a\n___\nb', ['a', 'b']],
	['a\n\n______\n\nb', ['a', '______', 'b']],
	['你好\n\n━━━━━━\n\n再见', ['你好', '再见']],
	['שלום\n⸻\nלהתראות', ['שלום', 'להתראות']],
	['a\n==========\nb', ['a', 'b']],
	['- a\n- b\n\n———\n\n- c', ['- a\n- b', '- c']],
	['```\na\n---\nb\n```\n\nc', ['```\na\n---\nb\n```', 'c']],
	['a - b\n\nc – d', ['a - b', 'c – d']],
	['1---2\n\nx', ['1---2', 'x']],
])('a rule separates and is not sent: %j', (text, paragraphs) => {
	expect(paragraphsOf(text)).toEqual(paragraphs);
});

test.each([
	['# Título\n\nTexto\n\n## Outro\n\nMais', ['*Título*\n\nTexto', '*Outro*\n\nMais']],
	['# A\n\n## B\n\ntext\n\nmore', ['*A*\n\n*B*\n\ntext', 'more']],
	['**Importante**\n\nLeia isto antes.', ['*Importante*\n\nLeia isto antes.']],
	['**Olá**\n\nAna', ['*Olá*', 'Ana']],
	['# Olá\n\nAna', ['*Olá*\n\nAna']],
	['\n\na\n\n\nOlá\n---\n\nAna', ['a', '*Olá*\n\nAna']],
	['## 📌 Aviso\n\nTexto', ['*📌 Aviso*\n\nTexto']],
	['📌 **Aviso**\n\nFechamos às sete.', ['📌 *Aviso*\n\nFechamos às sete.']],
	['1. **Um**\n\nAbra a página.\n\nFim', ['1. *Um*\n\nAbra a página.', 'Fim']],
	['# 标题\n\n正文\n\n更多', ['*标题*\n\n正文', '更多']],
	['# عنوان\n\nنص\n\nالمزيد', ['*عنوان*\n\nنص', 'المزيد']],
	['#\na\n\nb', ['a', 'b']],
	['# A\n\n- one\n\n- two\n\nend', ['*A*\n\n- one\n\n- two', 'end']],
	['# A\n\n---\n\ntext', ['*A*\n\ntext']],
	['<h2>A</h2><p>b</p><p>c</p>', ['*A*\n\nb', 'c']],
	['text\n\n# Last', ['text', '*Last*']],
	['**Nota:** leia\n\nTexto', ['*Nota:* leia', 'Texto']],
	['*Um* e *dois*\n\nTexto', ['*Um* e *dois*', 'Texto']],
])('a heading goes with what follows: %j', (markdown, paragraphs) => {
	const { text, headings } = convert(markdown);
	expect(paragraphsOf(text, 8, headings)).toEqual(paragraphs);
});

const TABLE = '| A | B |\n|---|---|\n| 1 | 2 |';

test.each([
	['Temos:\n\n- um\n- dois\n\nQual?', ['Temos:\n\n- um\n- dois', 'Qual?']],
	['**Temos:**\n\n1. um\n\n2. dois\n\nFim', ['*Temos:*\n\n1. um\n\n2. dois', 'Fim']],
	[`Preços:\n\n${TABLE}\n\nOk`, ['Preços:\n\n*A | B*\n1 | 2', 'Ok']],
	[`价格：\n\n${TABLE}\n\n好`, ['价格：\n\n*A | B*\n1 | 2', '好']],
	['لدينا:\n\n- ١\n- ٢\n\nشكرا', ['لدينا:\n\n- ١\n- ٢', 'شكرا']],
	['Есть _такие_:\n\n• а\n• б\n\nВсё', ['Есть _такие_:\n\n• а\n• б', 'Всё']],
	['Run:\n\n```sh\nnpm i\n\nnpm t\n```\n\nEnd', ['Run:\n\n```\nnpm i\n\nnpm t\n```', 'End']],
	['Ela disse (ontem:)\n\n> sim\n\nFim', ['Ela disse (ontem:)\n\n> sim', 'Fim']],
	['# A\n\nAqui:\n\n- a\n\nFim', ['*A*\n\nAqui:\n\n- a', 'Fim']],
	['Eu:\n\nEla:\n\n- x\n\nFim', ['Eu:\n\nEla:\n\n- x', 'Fim']],
	['Às 10:30\n\n- a', ['Às 10:30', '- a']],
	['Fim:', ['Fim:']],
])('an introduction goes with its list or table: %j', (markdown, paragraphs) => {
	const { text, headings } = convert(markdown);
	expect(paragraphsOf(text, 8, headings)).toEqual(paragraphs);
});

test('the last of so many paragraphs has the rest', () => {
	const text = [...'abcdefghij'].join('\n\n');
	expect(paragraphsOf(text)).toEqual([...'abcdefg', 'h\n\ni\n\nj']);
	expect(paragraphsOf(text, 2)).toEqual(['a', text.slice(3)]);
});

test('what belongs together counts as one of so many', () => {
	const text = '# A\n\na\n\n# B\n\nb\n\n# C\n\nc';
	expect(paragraphsOf(text, 2)).toEqual(['# A\n\na', '# B\n\nb\n\n# C\n\nc']);
});
