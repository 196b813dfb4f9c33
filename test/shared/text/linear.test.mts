import { Session } from 'node:inspector';
import { toWhatsApp } from '../../../nodes/shared/text/markdown.ts';
import { paragraphsOf } from '../../../nodes/shared/text/paragraphs.ts';
import { dropThinking } from '../../../nodes/shared/text/thinking.ts';

/** How often a part of our code is run, whatever time it takes. */
async function operationsOf(work: () => unknown): Promise<number> {
	const session = new Session();
	session.connect();
	const ask = async (method: string, params: object = {}) =>
		await new Promise<{ result?: { url: string; functions: { ranges: { count: number }[] }[] }[] }>(
			(resolve, reject) => {
				session.post(method, params, (error, answer) => {
					if (error) reject(error);
					else resolve(answer as never);
				});
			},
		);
	await ask('Profiler.enable');
	await ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
	work();
	const { result = [] } = await ask('Profiler.takePreciseCoverage');
	session.disconnect();
	return result
		.filter(({ url }) => url.includes('/nodes/shared/text/'))
		.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
		.reduce((sum, { count }) => sum + count, 0);
}

const UNITS = [
	...['*a', '**a ', '**/', '*_*', '__a ', '~~a', '_a b* ', '**a: **', '**这**', 'a**', '***'],
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

test.each(UNITS)('%j without end takes steps in proportion', async (unit) => {
	const stepsFor = async (count: number) =>
		await operationsOf(() => {
			const text = unit.repeat(count);
			toWhatsApp(text);
			paragraphsOf(text);
			dropThinking(text);
		});
	await stepsFor(10);
	const [few, many] = [await stepsFor(400), await stepsFor(1_600)];
	expect(few).toBeGreaterThan(0);
	expect(many / few).toBeLessThan(5);
});

test.each(UNITS)('%j without end does not grow beyond proportion', (unit) => {
	const [few, many] = [unit.repeat(100), unit.repeat(1_000)];
	expect(toWhatsApp(many).length).toBeLessThan(20 * toWhatsApp(few).length + 100);
});
