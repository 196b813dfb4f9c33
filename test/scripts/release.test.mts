import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;

const git = (...args: string[]) =>
	execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
const release = (version: string) =>
	spawnSync(process.execPath, ['scripts/release.mjs', version], { cwd: folder, encoding: 'utf8' });
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'release-'));
	for (const part of ['release.mjs', 'release', 'bring-up'])
		cpSync(join('scripts', part), join(folder, 'scripts', part), { recursive: true });
	write('package.json', '{ "name": "a", "version": "0.1.0" }\n');
	write('CHANGELOG.md', '# Changelog\n\n## 0.2.0 (not yet published)\n\n- new\n');
	for (const version of ['0.2.0', '0.3.0'])
		mkdirSync(join(folder, 'test/upgrades', version), { recursive: true });
	git('init', '--quiet', '--initial-branch', 'main');
	git('config', 'user.name', 'Test');
	git('config', 'user.email', 'test@example.com');
	git('add', '--all');
	git('commit', '--quiet', '--message', 'Start');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a release dates the changelog, sets the version, commits, and tags', () => {
	expect(release('0.2.0')).toMatchObject({
		status: 0,
		stdout: expect.stringContaining('git push'),
	});
	expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toMatch(
		/^## 0\.2\.0 \(\d{4}-\d\d-\d\d\)$/m,
	);
	expect(readFileSync(join(folder, 'package.json'), 'utf8')).toContain('"version": "0.2.0"');
	expect(git('describe', '--tags', '--exact-match')).toBe('0.2.0');
	expect(git('status', '--porcelain')).toBe('');
});

test.each([
	['no version', 'next', () => {}],
	['a version that the changelog does not have', '0.3.0', () => {}],
	[
		'a version whose workflows are not saved',
		'0.2.0',
		() => rmSync(join(folder, 'test/upgrades'), { recursive: true }),
	],
	['another branch', '0.2.0', () => void git('switch', '--quiet', '--create', 'other')],
	['changes that are not committed', '0.2.0', () => write('package.json', '{}')],
])('%s: nothing is released', (_, version, change) => {
	change();
	expect(release(version).status).toBe(1);
	expect(git('tag')).toBe('');
	expect(git('rev-list', '--count', 'HEAD')).toBe('1');
});
