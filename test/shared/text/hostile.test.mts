import fc from 'fast-check';
import { toWhatsApp } from '../../../nodes/shared/text/markdown.ts';
import { paragraphsOf } from '../../../nodes/shared/text/paragraphs.ts';
import { splitAt } from '../../../nodes/shared/text/split.ts';
import { dropThinking } from '../../../nodes/shared/text/thinking.ts';

const CHARACTERS = 50_000;
/** Ten times what an ordinary answer of the same length takes, now; in quadratic time it would be a hundred times. */
const mostMs = () =>
	10 *
	Math.max(
		50,
		cpuMs(() => toWhatsApp(ORDINARY)),
	);
const ORDINARY = '**Note:** read the _list_\n\n- one *a*\n- two\n\n'.repeat(CHARACTERS / 45);

/** Of this process, whatever else the machine does. */
function cpuMs(work: () => unknown): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

const UNITS = [
	...['*', '_', '~', '`', '[', '![', '<', '>', '#', '|', '\\', '&', '=', ' ', '\n', '\0', '"', '('],
	...[
		'*a',
		'**a ',
		'~~a',
		'_*',
		'*a**b_c',
		'[](a',
		'](',
		'[a](b "',
		'[[a](b)',
		'`a``',
		'` ``',
		'<b>',
	],
	...[
		'- ',
		'- a\n',
		'1. ',
		'> - ',
		'>\n',
		'```\n',
		'~~~ `',
		'|-',
		'a|b\n-|-\n',
		'&#',
		'http://a(',
		'**😀',
	],
	...['<p>', '</p>', '<a href="', '<p ', '<think>', '</think>', '<thinking>a', '</think> '],
	...[
		'[a]: ',
		'[a]: https://b\n',
		'[a][b]',
		'[^a]',
		'[^a]: ',
		'a@',
		'a@b.',
		'www.',
		'a.bc/',
		'@a.b/',
	],
	...[
		'```md\n',
		'~~~\n',
		'+ a\n',
		'+',
		'• ',
		'> > ',
		'>>',
		'\\\n',
		'\\a',
		': **',
		'**"',
		'__/',
		'# ',
	],
	...[
		'---\n',
		'- - ',
		'\n---',
		'   \n',
		'    - a\n',
		'━',
		'a:\n\n',
		'*a*\n\n',
		'1. *a*\n\n',
		'😀*a*\n\n',
	],
	...['.', '. ', 'a\n\n', '- a\n\n', '*a* ', '`a` ', '\t', '```', '*_~`a`~_* '],
];

describe.each(UNITS)('%j without end', (unit) => {
	const hostile = unit.repeat(CHARACTERS / unit.length);
	let most: number;
	beforeAll(() => {
		most = mostMs();
	});

	test.each([
		['alone', hostile],
		['in a sentence', `a ${hostile} b`],
		['in a heading', `# ${hostile}x`],
	])('%s', (_, text) => {
		expect(cpuMs(() => toWhatsApp(text))).toBeLessThan(most);
		expect(cpuMs(() => splitAt(text, 4096))).toBeLessThan(most);
		expect(cpuMs(() => paragraphsOf(text))).toBeLessThan(most);
		expect(cpuMs(() => dropThinking(text))).toBeLessThan(most);
	});
});

test('what never ends, and then what never began', () => {
	const half = (unit: string) => unit.repeat(CHARACTERS / 2 / unit.length);
	for (const text of [
		half('_a ') + half('b* '),
		half('[') + half(']('),
		half('<b>') + half('</i>'),
	]) {
		expect(cpuMs(() => toWhatsApp(text))).toBeLessThan(mostMs());
	}
});

test('any text is read', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
			expect(typeof toWhatsApp(text)).toBe('string');
		}),
	);
});
