import fc from 'fast-check';
import { toWhatsApp } from '../../../nodes/shared/text/markdown.ts';

const RUNS = 10_000;

const word = fc.constantFrom(
	...[
		'ana',
		'Olá',
		'naïve',
		'2',
		'10',
		'5€',
		'R$',
		'重点',
		'日本',
		'서울',
		'مرحبا',
		'שלום',
		'नमस्ते',
	],
	...[
		'สวัสดี',
		'привет',
		'😀',
		'👨‍👩‍👧',
		'+',
		'=',
		'%',
		'×',
		'€5',
		'(a)',
		'"q"',
		'«b»',
		'“c”',
		'a:b',
		'fim.',
	],
	...[
		'…',
		'—',
		'-',
		'/',
		'!',
		'?',
		',',
		':',
		'：',
		'。',
		'x@y.pt',
		'https://x.y/a_b*c',
		'www.a.pt/_c',
	],
	...[
		'2*3',
		'a_b',
		'a**b',
		'j**o@g**.pt',
		'__/__',
		'**/**',
		'c******',
		'*_*',
		'^_^',
		'x*',
		'C:\\dir\\_a',
	],
);
const words = fc
	.array(fc.tuple(word, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 4 })
	.map((all) => all.map(([text, gap]) => text + gap).join(''));
const marks = fc.constantFrom('*', '**', '***', '_', '__', '~~', '~', '`');
const piece = fc.oneof(
	words,
	fc.tuple(marks, words).map(([mark, text]) => mark + text.trim() + mark),
	fc.stringMatching(/^[*_~]{1,5}$/),
);
const line = fc
	.tuple(
		fc.constantFrom('ana ', 'ana ', '- ', '12. ', '> ana ', '• '),
		fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 5 }),
	)
	.map(([begin, all]) => begin + all.map(([text, gap]) => text + gap).join(''));
/** Of a fence, the language goes. */
const FENCE = /^[\W\d]*~~~/m;

const texts = fc
	.array(line, { minLength: 1, maxLength: 4 })
	.map((all) => all.join('\n'))
	.filter((text) => !FENCE.test(text));

/** A line of dashes only, as in "- - -", is a rule and comes out as one. */
const RULE = /^[^\S\n]*(?:-[^\S\n]*){3,}$/gm;

const withoutMarks = (text: string) => text.replace(RULE, '———').replace(/[\s*_~`]/g, '');

test('every letter, digit and symbol comes out, in its order', () => {
	fc.assert(
		fc.property(texts, (text) => {
			expect(withoutMarks(toWhatsApp(text))).toBe(withoutMarks(text));
		}),
		{ numRuns: RUNS },
	);
});

const letter = fc.constantFrom(...'aZé5九م₂९'.split(''), 'ção', '10', 'ש', 'д');
const inside = fc.constantFrom('*', '**', '***', '_', '__', '****', '~', '_*');
const plainWord = fc
	.tuple(letter, fc.array(fc.tuple(inside, letter), { maxLength: 4 }))
	.map(([first, rest]) => first + rest.map(([mark, next]) => mark + next).join(''));
const plainTexts = fc
	.array(fc.tuple(plainWord, fc.constantFrom(' ', '  ', '\n', '\n\n', ', ', ' = ', ' + ')), {
		minLength: 1,
		maxLength: 8,
	})
	.map((all) => all.map(([text, gap]) => text + gap).join(''))
	// Between characters of scripts without spaces, ** means bold.
	.filter((text) => !/九\*{2,3}|\*{2,3}九/.test(text));

test('what stands between letters and digits means nothing', () => {
	fc.assert(
		fc.property(plainTexts, (text) => {
			expect(toWhatsApp(text)).toBe(text);
		}),
		{ numRuns: RUNS },
	);
});

const sentence = fc
	.array(fc.constantFrom('ana', 'Olá', '2', 'R$ 5', '重点', 'مرحبا', 'привет', '😀', 'fim.'), {
		minLength: 1,
		maxLength: 4,
	})
	.map((all) => all.join(' '));
const spans = fc.oneof(
	sentence,
	...['*', '_', '~', '**', '__', '~~', '***', '`'].map((mark) =>
		sentence.map((text) => mark + text + mark),
	),
	sentence.map((text) => `**${text}:**${text}`),
	sentence.map((text) => `[${text}](https://a.example/b_c)`),
);
const spaced = fc.array(spans, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const documents = fc
	.array(
		fc.tuple(fc.constantFrom('', '# ', '- ', '  - ', '1. ', '> ', '+ ', '• ', '---\n'), spaced),
		{ minLength: 1, maxLength: 4 },
	)
	.map((all) => all.map(([begin, text]) => begin + text).join('\n\n'));

test('what was converted stays as it is', () => {
	fc.assert(
		fc.property(documents, (markdown) => {
			const text = toWhatsApp(markdown);
			expect(toWhatsApp(text)).toBe(text);
		}),
		{ numRuns: RUNS },
	);
});

test("what is WhatsApp's own stays as it is", () => {
	const own = fc.oneof(
		sentence,
		...['*', '_', '~', '`', '```'].map((mark) => sentence.map((text) => mark + text + mark)),
	);
	const begin = fc.constantFrom('', '', '- ', '* ', '> ', '2. ', '7) ', '• ', '  ');
	const lines = fc.tuple(begin, fc.array(own, { minLength: 1, maxLength: 3 }));
	fc.assert(
		fc.property(fc.array(lines, { minLength: 1, maxLength: 5 }), (all) => {
			const text = all.map(([sign, parts]) => sign + parts.join(' ')).join('\n\n\n');
			expect(toWhatsApp(text)).toBe(text);
		}),
		{ numRuns: RUNS },
	);
});

test('any text is read', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
			expect(typeof toWhatsApp(text)).toBe('string');
		}),
	);
});
