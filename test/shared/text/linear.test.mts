import { execFileSync } from 'node:child_process';
import { toWhatsApp } from '../../../nodes/shared/text/markdown.ts';

const UNITS = [
	...[
		'*a',
		'**a ',
		'**/',
		'*_*',
		'__a ',
		'~~a',
		'__a b** ',
		'<b>a</i>',
		'_a b* ',
		'**a: **',
		'**这**',
		'a**',
		'***',
	],
	...['[', '[a](b)', '[a][b]', '<p>', '<p></p>', '<li>', '<think>', '</think>\n', '`a``', '```\n'],
	...['```md\n', '- a\n', '1. a\n', '+ a\n', '• a\n', '>\n', '> ', '\n', '---\n', 'a|b\n-|-\n'],
	...[
		'a@b.c ',
		'https://a.b/(',
		'\\a',
		'\\*',
		'a:\n\n',
		'# a\n\n',
		'[a]: https://b\n',
		'[^a]: b\n',
	],
];

const steps = JSON.parse(
	execFileSync(
		process.execPath,
		['--import', 'tsx', 'test/shared/text/count-steps.mts', ...UNITS],
		{ encoding: 'utf8' },
	),
) as [few: number, many: number][];

test.each(UNITS.map((unit, index) => [unit, ...(steps[index] ?? [0, 0])] as const))(
	'%j without end takes steps in proportion',
	(_, few, many) => {
		expect(few).toBeGreaterThan(0);
		// 1,600 times instead of 400
		expect(many / few).toBeLessThan(5);
	},
);

test.each(UNITS)('%j without end does not grow beyond proportion', (unit) => {
	const [few, many] = [unit.repeat(100), unit.repeat(1_000)];
	expect(toWhatsApp(many).length).toBeLessThan(20 * toWhatsApp(few).length + 100);
});
