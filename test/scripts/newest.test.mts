import { execFileSync } from 'node:child_process';

const SCRIPT = `
	import { newestFirst } from './scripts/nightly/newest.mjs';
	process.stdout.write(JSON.stringify(newestFirst(JSON.parse(process.argv[1]))));
`;

test('the newest version is tried first, by its numbers; none that is not released', () => {
	const versions = ['2.9.0', '2.41.3', '2.42.0-rc.1', '2.41.10', '2.10.0'];
	const output = execFileSync(
		process.execPath,
		['--input-type=module', '-e', SCRIPT, '--', JSON.stringify(versions)],
		{ encoding: 'utf8', stdio: 'pipe' },
	);
	expect(JSON.parse(output)).toEqual(['2.41.10', '2.41.3', '2.10.0', '2.9.0']);
});
