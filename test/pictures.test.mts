import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FOLDER, hashOf, type Manifest, readManifest } from '../pictures/manifest.mts';
import { PICTURES } from '../pictures/pictures.mts';

const MOST_BYTES = 3_000_000;
const MOST_MOVING_BYTES = 500_000;

const sizeOf = (name: string) => statSync(join(FOLDER, `${name}.webp`)).size;
const namesIn = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.webp'));

let manifest: Manifest;

beforeAll(async () => {
	manifest = await readManifest();
});

test.each(PICTURES)('$name is as new as what it shows, else: npm run pictures', async (picture) => {
	expect(manifest[picture.name]).toBe(await hashOf(picture));
});

test('the folder has these pictures and no other', () => {
	const names = PICTURES.map(({ name }) => name).sort();
	expect(
		namesIn(FOLDER)
			.map((file) => basename(file, '.webp'))
			.sort(),
	).toEqual(names);
	expect(Object.keys(manifest).sort()).toEqual(names);
});

test('they are small', () => {
	const sizes = PICTURES.map(({ name }) => sizeOf(name));
	expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
	expect(sizeOf('message-in-reply-out')).toBeLessThan(MOST_MOVING_BYTES);
});

/** How each page shows them: `![what is seen](its file)`. */
const IMAGE = /!\[([^\]]*)\]\((?:[\w./]*\/)?pictures\/([\w-]+)\.webp\)/g;
const PAGES = ['README.md', 'examples/README.md', ...pagesIn('docs')];

function pagesIn(folder: string): string[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.md'))
		.map((file) => join(folder, file));
}

test('each is shown on a page, with words for those who do not see it', () => {
	const shown = PAGES.flatMap((page) => [...readFileSync(page, 'utf8').matchAll(IMAGE)]);
	expect([...new Set(shown.map(([, , name]) => name))].sort()).toEqual(
		PICTURES.map(({ name }) => name).sort(),
	);
	for (const [, words] of shown) expect(words).toMatch(/\w+ \w+/);
});
