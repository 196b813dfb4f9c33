import fc from 'fast-check';
import { splitAt } from '../../../nodes/shared/text/split.ts';

test.each([
	['what fits', 'a text of 20 letters', ['a text of 20 letters']],
	['between paragraphs', 'one\n\ntwo\nthree\n\nfour five', ['one\n\ntwo\nthree', 'four five']],
	['between lines', 'one two\nthree four\nfive', ['one two\nthree four', 'five']],
	['between sentences', 'One two. Three? Four five six', ['One two. Three?', 'Four five six']],
	[
		'after a full stop without spaces',
		'一二三四。五六七八九十一二三四五六七八九十',
		['一二三四。', '五六七八九十一二三四五六七八九十'],
	],
	['between words', 'one two three four five', ['one two three four', 'five']],
	['at the limit, to the letter', 'a'.repeat(45), ['a'.repeat(20), 'a'.repeat(20), 'a'.repeat(5)]],
	['beside a pair of surrogates', `${'a'.repeat(19)}😀b`, ['a'.repeat(19), '😀b']],
	['beside a family', `${'a'.repeat(15)}👨‍👩‍👧‍👦b`, ['a'.repeat(15), '👨‍👩‍👧‍👦b']],
	['beside flags', '🇵🇹'.repeat(7), ['🇵🇹'.repeat(5), '🇵🇹'.repeat(2)]],
	['beside accents', 'e\u0301'.repeat(11) + 'e', ['e\u0301'.repeat(10), 'e\u0301e']],
	[
		'in what is more than one message',
		`e${'\u0301'.repeat(30)}`,
		[`e${'\u0301'.repeat(19)}`, '\u0301'.repeat(11)],
	],
	['in bold', '*one two three four five*', ['*one two three four*', '*five*']],
	['in bold italics', '*_one two three four five_*', ['*_one two three_*', '*_four five_*']],
	[
		'before bold rather than after its mark',
		'one two three four *five*',
		['one two three four', '*five*'],
	],
	['in one long bold word', `*${'a'.repeat(30)}*`, [`*${'a'.repeat(18)}*`, `*${'a'.repeat(12)}*`]],
	[
		'before two marks rather than between them',
		`${'a'.repeat(16)}(*_${'b'.repeat(9)}_*`,
		[`${'a'.repeat(16)}(`, `*_${'b'.repeat(9)}_*`],
	],
	['beside marks in words', 'one*two three four five* six', ['one*two three four', 'five* six']],
	[
		'in code, with all its lines',
		'```\none two four\n\n\n three\n```',
		['```\none two four\n```', '```\n\n\n three\n```'],
	],
	['beside code', 'one two `three four five`', ['one two', '`three four five`']],
	['in long code', '`one two three four five`', ['`one two three four`', '`five`']],
	[
		'beside 2 * 3 * 4, which is not bold',
		'2 * 3 * 4 * 5 * 6 * 7 * 8',
		['2 * 3 * 4 * 5 * 6 *', '7 * 8'],
	],
	['before a block of code', 'one\n```\ntwo\nthree\n```', ['one', '```\ntwo\nthree\n```']],
	[
		'in a block of code, between its lines',
		'```\none two\n  three\n\n  four\n```',
		['```\none two\n```', '```\n  three\n\n```', '```\n  four\n```'],
	],
	[
		'in a list, whose indentation stays',
		'- one two three four\n  ◦ five',
		['- one two three four', '  ◦ five'],
	],
	['nothing but spaces', ' '.repeat(50), ['']],
])('cuts %s', (_, text, parts) => {
	expect(splitAt(text, 20)).toEqual(parts);
});

/** Bold and code hold what nothing else does, so that what lost its format is seen. */
const bold = fc.array(fc.constantFrom('BOLD', 'B', 'B'.repeat(40)), {
	minLength: 1,
	maxLength: 12,
});
const code = fc.array(fc.constantFrom('12345', '  6', '7 8 9'), { minLength: 1, maxLength: 8 });
const plain = fc.array(fc.constantFrom('word.', 'a', '👨‍👩‍👧', 'e\u0301', '🇵🇹', 'wwwwwwwwwwww'), {
	minLength: 1,
	maxLength: 12,
});
const texts = fc
	.array(
		fc.oneof(
			bold.map((words) => `*${words.join(' ')}*`),
			bold.map((words) => `_~${words.join(' ')}~_`),
			code.map((lines) => `\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`),
			plain.map((words) => words.join(' ')),
			plain.map((words) => words.join('')),
		),
		{ minLength: 1, maxLength: 8 },
	)
	.chain((all) => fc.constantFrom(' ', '\n', '\n\n').map((gap) => all.join(gap)));
const limits = fc.integer({ min: 24, max: 90 });

const everyPart = (check: (parts: string[], text: string, limit: number) => void) =>
	fc.assert(
		fc.property(texts, limits, (text, limit) => check(splitAt(text, limit), text, limit)),
		{ numRuns: 2_000 },
	);

test('no part is over the limit, and none is empty', () => {
	everyPart((parts, _, limit) => {
		for (const part of parts) {
			expect(part.length).toBeLessThanOrEqual(limit);
			expect(part).toMatch(/[^\s*_~`]/);
		}
	});
});

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const charactersOf = (text: string) =>
	[...graphemes.segment(text)].map(({ segment }) => segment).filter((one) => !/[\s*_~`]/.test(one));

test('what people see as one character stays whole, in its order', () => {
	everyPart((parts, text) => expect(parts.flatMap(charactersOf)).toEqual(charactersOf(text)));
});

test('what was bold or code is so in every part, and nothing else is', () => {
	everyPart((parts) => {
		for (const part of parts) {
			const [formats, rest] = [/```\n[\d\s]+\n```|\*[^*\n]+\*|_~[^_\n]+~_/g, /[B\d*_~`]/];
			expect(part.replace(formats, '')).not.toMatch(rest);
		}
	});
});
