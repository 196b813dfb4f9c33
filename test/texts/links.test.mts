import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { headingsOf, linksOf, PAGES } from './pages.mts';

const PATH = /`((?:nodes|credentials|sandbox|test|scripts|docs|examples)\/[\w./-]+)`/g;

test.each(PAGES)('%s names only files that exist', (page) => {
	const links = linksOf(page)
		.filter((link) => !/^(https?:|#)/.test(link))
		.map((link) => join(dirname(page), link.replace(/#.*/, '')));
	const paths = [...readFileSync(page, 'utf8').matchAll(PATH)].map(([, path = '']) => path);
	expect([...links, ...paths].filter((path) => !existsSync(path))).toEqual([]);
});

test.each(PAGES)('%s links only to headings that exist', (page) => {
	const broken = linksOf(page).filter((link) => {
		const [, path = '', anchor] = /^(?!https?:)([^#]*)#(.+)$/.exec(link) ?? [];
		if (anchor === undefined) return false;
		const target = path ? join(dirname(page), path) : page;
		return !headingsOf(target).some((heading) => heading.anchor === anchor);
	});
	expect(broken).toEqual([]);
});

test.each(PAGES)('%s names only commands that exist', (page) => {
	const commands = [...readFileSync(page, 'utf8').matchAll(/\bnpm run ([\w:-]+)/g)];
	const scripts = Object.keys(manifest.scripts);
	expect(commands.map(([, name = '']) => name).filter((name) => !scripts.includes(name))).toEqual(
		[],
	);
});

const EXAMPLES = readdirSync('examples').map((file) => join('examples', file));

test.each([...PAGES, ...EXAMPLES])('%s gives away no webhook ID', (page) => {
	// n8n keeps it on import: everyone who uses it would listen at the same, known URL.
	expect(readFileSync(page, 'utf8')).not.toMatch(/"webhookId"/);
});
