import { execFileSync } from 'node:child_process';

const README = 'Before\n\n<!-- compatibility -->\n<!-- /compatibility -->\n\nAfter\n';
const FILES = { numTotalTestSuites: 3, numPassedTests: 20, numFailedTests: 0 };

const SCRIPT = `
	import { withRow } from './scripts/nightly/compatibility.mjs';
	process.stdout.write(withRow(...JSON.parse(process.argv[1])));
`;
const withRow = (
	...given: [text: string, version: string, result: typeof FILES, all: number, today: string]
) =>
	execFileSync(
		process.execPath,
		['--input-type=module', '-e', SCRIPT, '--', JSON.stringify(given)],
		{ encoding: 'utf8', stdio: 'pipe' },
	);

test('a version has one row, that of its latest run, and the newest version is first', () => {
	const once = withRow(README, '2.9.0', { ...FILES, numFailedTests: 4 }, 30, '2026-11-27');
	const both = withRow(once, '2.41.1', FILES, 30, '2026-11-27');
	const padded = both.replaceAll(' | ', '   | ');
	const again = withRow(padded, '2.9.0', FILES, 30, '2026-11-28');
	const rows = again.split('\n').filter((line) => /^\| \d/.test(line));
	expect(rows.map((row) => row.replace(/ +/g, ' '))).toEqual([
		'| 2.41.1 | 3 of 30 | 20 | 0 | 2026-11-27 |',
		'| 2.9.0 | 3 of 30 | 20 | 0 | 2026-11-28 |',
	]);
	expect(again).toMatch(/^Before\n[^]*After\n$/);
});

test('a text without the table is refused', () => {
	expect(() => withRow('Before', '2.9.0', FILES, 30, '2026-11-28')).toThrow('The table');
});
