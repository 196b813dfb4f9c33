import fc from 'fast-check';
import { toPlain } from '../../../nodes/shared/text/markdown.ts';

test.each([
	['**Olá** *Ana*, ~~não~~ sim', 'Olá Ana, não sim'],
	['*Clínica Vida* está _aberta_', 'Clínica Vida está aberta'],
	['# Preços\n\n- **A**: 1\n  - b\n- C', 'Preços\n\n- A: 1\n  - b\n- C'],
	['Use `npm i` e ``a`b``', 'Use npm i e a`b'],
	['```sh\nnpm i\n*x*\n```\n\nFim', 'npm i\n*x*\n\nFim'],
	['```a\nb```', 'a\nb'],
	['[Site](https://x.y/a_b_c)', 'Site: https://x.y/a_b_c'],
	['> citação\n\n---\n\nFim', '> citação\n\n---\n\nFim'],
	['| A | B |\n|---|---|\n| 1 | **2** |', 'A | B\n1 | 2'],
	['<b>Oi</b> <a href="https://x.y">aqui</a>', 'Oi aqui: https://x.y'],
	['**重点**：_明天_', '重点：明天'],
	['**مهم** جدا', 'مهم جدا'],
	['***Важно***', 'Важно'],
	['2*3*4=24, R$ 5*2 + R$ 3*1, 2**10 e 2**20', '2*3*4=24, R$ 5*2 + R$ 3*1, 2**10 e 2**20'],
	['Data: __/__/____ *_* ****-1234', 'Data: __/__/____ *_* ****-1234'],
	['c******ll@g****.com https://x.y/_a_', 'c******ll@g****.com https://x.y/_a_'],
	['Código: 1_234_567, a*b*c', 'Código: 1_234_567, a*b*c'],
])('%j in plain words', (markdown, plain) => {
	expect(toPlain(markdown)).toBe(plain);
});

const word = fc.constantFrom(
	...['ana', 'Olá', '2', '5€', 'R$', '重点', 'مرحبا', 'привет', '😀', 'a:b', 'fim.', '2*3', 'a_b'],
	...['x@y.pt', 'https://x.y/a_b*c', '__/__', 'c******', '*_*', '-', '!', '(a)', '“c”'],
);
const marks = fc.constantFrom('*', '**', '***', '_', '__', '~~', '`', '');
const line = fc
	.tuple(
		fc.constantFrom('', '- ', '12. ', '> ', '# ', '• '),
		fc.array(
			fc.tuple(marks, word, word).map(([mark, a, b]) => `${mark}${a} ${b}${mark}`),
			{ minLength: 1, maxLength: 4 },
		),
	)
	.map(([begin, all]) => begin + all.join(' '));

test('only marks are lost', () => {
	const withoutMarks = (text: string) => text.replace(/[\s*_~`#]/g, '');
	fc.assert(
		fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
			const text = lines.join('\n\n');
			expect(withoutMarks(toPlain(text))).toBe(withoutMarks(text));
		}),
		{ numRuns: 10_000 },
	);
});

test('bold, italic, struck and code leave no mark', () => {
	const words = fc
		.array(fc.constantFrom('ana', 'Olá', '重点', 'مرحبا', 'привет', '20 €'), {
			minLength: 1,
			maxLength: 3,
		})
		.map((all) => all.join(' '));
	const mark = fc.constantFrom('*', '**', '***', '_', '__', '~~', '`', '```');
	fc.assert(
		fc.property(fc.array(fc.tuple(mark, words), { minLength: 1, maxLength: 5 }), (spans) => {
			const text = spans.map(([sign, inner]) => sign + inner + sign).join(' ');
			expect(toPlain(text)).toBe(spans.map(([, inner]) => inner).join(' '));
		}),
		{ numRuns: 10_000 },
	);
});
