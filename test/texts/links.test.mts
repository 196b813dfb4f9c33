import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PAGES = [
	'README.md',
	'CONTRIBUTING.md',
	...readdirSync('docs')
		.filter((file) => file.endsWith('.md'))
		.map((file) => join('docs', file)),
];
const LINK = /\]\((?!https?:|#)([^)#]+)/g;
const PATH = /`((?:nodes|credentials|sandbox|test|scripts|docs|examples)\/[\w./-]+)`/g;

test.each(PAGES)('%s names only files that exist', (page) => {
	const text = readFileSync(page, 'utf8');
	const links = [...text.matchAll(LINK)].map(([, link = '']) => join(dirname(page), link));
	const paths = [...text.matchAll(PATH)].map(([, path = '']) => path);
	expect([...links, ...paths].filter((path) => !existsSync(path))).toEqual([]);
});

const EXAMPLES = readdirSync('examples').map((file) => join('examples', file));

test.each([...PAGES, ...EXAMPLES])('%s gives away no webhook ID', (page) => {
	// n8n keeps it on import: everyone who uses it would listen at the same, known URL.
	expect(readFileSync(page, 'utf8')).not.toMatch(/"webhookId"/);
});
