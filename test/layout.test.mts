import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MOST_LINES = 150;
const MOST_FILES_IN_ROOT = 12;

const ROOMS = [
	'errors',
	'events',
	'fields',
	'gateway',
	'list-search',
	'locators',
	'resources',
	'responses',
	'trigger',
];
const GATEWAYS = readdirSync('nodes').filter((folder) => folder !== 'shared');

const filesIn = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

test('no file of nodes/ and credentials/ is longer than 150 lines', () => {
	const files = ['nodes', 'credentials'].flatMap(filesIn);
	expect(files.length).toBeGreaterThan(300);
	const long = files.filter(({ text }) => text.trimEnd().split('\n').length > MOST_LINES);
	expect(long.map(({ file }) => file)).toEqual([]);
});

test.each(GATEWAYS)(
	'%s has the rooms that every gateway has, and at most 12 files beside them',
	(gateway) => {
		const entries = readdirSync(join('nodes', gateway)).map((name) => name.replace(/\.ts$/, ''));
		expect(entries).toEqual(expect.arrayContaining(ROOMS));
		const files = readdirSync(join('nodes', gateway)).filter((name) => name.endsWith('.ts'));
		expect(files.length).toBeLessThanOrEqual(MOST_FILES_IN_ROOT);
	},
);

test('nodes/shared has no loose file but gateway.ts', () => {
	const loose = readdirSync('nodes/shared').filter((name) => name.includes('.'));
	expect(loose).toEqual(['gateway.ts']);
});

test('nodes/shared names no gateway', () => {
	for (const { file, text } of filesIn('nodes/shared')) {
		for (const gateway of GATEWAYS) {
			expect(`${file}: ${text.toLowerCase()}`).not.toContain(gateway.toLowerCase());
		}
	}
});
