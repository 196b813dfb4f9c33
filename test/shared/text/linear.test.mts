import { Session } from 'node:inspector';

interface Coverage {
	readonly result: { url: string; functions: { ranges: { count: number }[] }[] }[];
}

const session = new Session();
const ask = (method: string, params: object = {}): Coverage => {
	let answer: unknown;
	session.post(method, params, (error, result) => {
		if (error) throw error;
		answer = result;
	});
	return answer as Coverage;
};

/** Our code is counted from its first run on: it is loaded after the counting begins. */
const load = async () => {
	const { toWhatsApp } = await import('../../../nodes/shared/text/markdown.ts');
	const { paragraphsOf } = await import('../../../nodes/shared/text/paragraphs.ts');
	const { dropThinking } = await import('../../../nodes/shared/text/thinking.ts');
	return { toWhatsApp, paragraphsOf, dropThinking };
};
let text: Awaited<ReturnType<typeof load>>;

beforeAll(async () => {
	session.connect();
	ask('Profiler.enable');
	ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
	text = await load();
});
afterAll(() => session.disconnect());

/** How often parts of our code are run, whatever time it takes. */
function stepsOf(work: () => unknown): number {
	ask('Profiler.takePreciseCoverage');
	work();
	return ask('Profiler.takePreciseCoverage')
		.result.filter(({ url }) => url.includes('/nodes/shared/text/'))
		.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
		.reduce((sum, { count }) => sum + count, 0);
}

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

test.each(UNITS)('%j without end takes steps in proportion', (unit) => {
	const stepsFor = (count: number) =>
		stepsOf(() => {
			const hostile = unit.repeat(count);
			text.toWhatsApp(hostile);
			text.paragraphsOf(hostile);
			text.dropThinking(hostile);
		});
	const [few, many] = [stepsFor(400), stepsFor(1_600)];
	expect(few).toBeGreaterThan(0);
	expect(many / few).toBeLessThan(5);
});

test.each(UNITS)('%j without end does not grow beyond proportion', (unit) => {
	const [few, many] = [unit.repeat(100), unit.repeat(1_000)];
	expect(text.toWhatsApp(many).length).toBeLessThan(20 * text.toWhatsApp(few).length + 100);
});
