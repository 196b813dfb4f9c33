import { readFileSync } from 'node:fs';
import SERVICES from '../../scripts/cut/services.json' with { type: 'json' };
import { headingsOf, linksOf } from './pages.mts';
import { proseOf, sentencesOf } from './texts.mts';

const PARTS = [
	'Quick start',
	'Trigger',
	'Operations',
	'Recipes',
	'Limits',
	'Undocumented behavior',
	'Troubleshooting',
];

const sentencesIn = (page: string) =>
	proseOf(readFileSync(page, 'utf8'))
		.flatMap(sentencesOf)
		.filter((sentence) => sentence.split(' ').length > 5);

const promised = new Set(sentencesIn('docs/promises.md'));

describe.each(SERVICES.map(({ page }) => `docs/${page}`))('%s', (page) => {
	test('has the same parts as the pages of the other gateways', () => {
		const parts = headingsOf(page).filter(({ level }) => level === 2);
		expect(parts.map(({ text }) => text)).toEqual(PARTS);
	});

	test('links to what holds for all gateways, and does not say it again', () => {
		expect(linksOf(page)).toContain('promises.md');
		expect(sentencesIn(page).filter((sentence) => promised.has(sentence))).toEqual([]);
	});
});
