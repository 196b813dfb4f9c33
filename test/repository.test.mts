import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import manifest from '../package.json' with { type: 'json' };
import SERVICES from '../scripts/cut/services.json' with { type: 'json' };

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, string>;
}
interface Job {
	steps: Step[];
	permissions?: Record<string, string>;
}
interface Action {
	on: { push?: { tags?: string[]; branches?: string[] } };
	permissions: Record<string, string>;
	jobs: Record<string, Job>;
}

const read = <T,>(file: string) => parse(readFileSync(file, 'utf8')) as T;
const stepsOf = ({ jobs }: Action) => Object.values(jobs).flatMap(({ steps }) => steps);
const ACTIONS = [
	'.github/workflows/ci.yml',
	'.github/workflows/nightly.yml',
	'.github/workflows/publish.yml',
	'scripts/cut/template/.github/workflows/ci.yml',
];
/** Of a single package: see scripts/cut/manifest.mjs. */
const SINGLE_SCRIPTS = ['build', 'typecheck', 'lint', 'test'];

describe.each(ACTIONS)('%s', (file) => {
	const action = read<Action>(file);

	test('grants nothing but reading to all jobs', () => {
		expect(action.permissions).toEqual({ contents: 'read' });
	});

	test('every step names an action with its version, or a script that exists', () => {
		const scripts = file.includes('template') ? SINGLE_SCRIPTS : Object.keys(manifest.scripts);
		for (const { uses, run } of stepsOf(action)) {
			if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
			for (const [, name] of (run ?? '').matchAll(/npm (?:run )?([\w:-]+)/g))
				if (!['exec', 'config'].includes(name ?? '')) expect(scripts).toContain(name);
			for (const [path] of (run ?? '').matchAll(/^\.ci\/\w+/gm))
				expect(existsSync(path)).toBe(true);
			expect(uses ?? run).toBeTruthy();
		}
	});
});

test('a tag that is a version is published with provenance', () => {
	const { on, jobs } = read<Action>('.github/workflows/publish.yml');
	expect(on).toEqual({ push: { tags: ['*.*.*'] } });
	expect(jobs['publish']?.permissions).toMatchObject({ 'id-token': 'write' });
	const runs = jobs['publish']?.steps.map(({ run = '' }) => run).join('\n');
	// It asks npm for provenance in a GitHub Action.
	expect(runs).toContain('n8n-node release');
	expect(runs).toContain('GITHUB_REF_NAME');
	expect(manifest.scripts.prepublishOnly).toBe('n8n-node prerelease');
});

test('CI runs all tests, those in a browser and in queue mode, and the demo', () => {
	const runs = stepsOf(read<Action>('.github/workflows/ci.yml')).map(({ run }) => run);
	expect(runs).toContain('.ci/run');
	const commands = readFileSync('.ci/run', 'utf8').split('\n');
	const expected = [
		'npm test',
		'npm run test:browser -- steps lists triggers phone',
		'npm run test:queue -- holds responses',
		'npm run demo -- --check',
	];
	expect(commands).toEqual(expect.arrayContaining(expected));
});

test('"npm test" checks the single packages, too', () => {
	expect(manifest.scripts['cut:check']).toBe('node scripts/test.mjs cut');
	const parts = readFileSync('scripts/test.mjs', 'utf8');
	expect(parts).toMatch(/const real = \[[^;]*\['cut', singlePackages\],\n\];/);
	expect(parts).toContain('...ready, ...fast, ...real');
});

/** As the workflow does it, with its own command. */
function releaseNotes(changelog: string, version: string): string {
	const steps = stepsOf(read<Action>('.github/workflows/publish.yml'));
	const [command = ''] = steps.flatMap(
		({ run = '' }) => /^awk .*(?= > notes\.md$)/m.exec(run) ?? [],
	);
	const folder = mkdtempSync(join(tmpdir(), 'notes-'));
	try {
		writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
		const env = { ...process.env, GITHUB_REF_NAME: version };
		return execFileSync('bash', ['-c', command], { cwd: folder, env, encoding: 'utf8' });
	} finally {
		rmSync(folder, { recursive: true });
	}
}

test('the release notes are the entry of the version in the changelog', () => {
	const changelog = '# Changelog\n\n## 0.10.0 (a)\n\n- new\n\n## 0.1.0 (b)\n\n- old\n';
	expect(releaseNotes(changelog, '0.10.0').trim()).toBe('- new');
	expect(releaseNotes(changelog, '0.1.0').trim()).toBe('- old');
	expect(releaseNotes(readFileSync('CHANGELOG.md', 'utf8'), manifest.version)).toContain('WhatSMS');
});

interface Form {
	name: string;
	description: string;
	body: Array<{ type: string; id?: string; validations?: { required?: boolean } }>;
}

const FORMS = readdirSync('.github/ISSUE_TEMPLATE').filter((file) => file !== 'config.yml');

test.each(FORMS)('the issue form %s is one that GitHub reads', (file) => {
	const { name, description, body } = read<Form>(`.github/ISSUE_TEMPLATE/${file}`);
	expect([name, description].every(Boolean)).toBe(true);
	const ids = body.filter(({ type }) => type !== 'markdown').map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	for (const { type } of body)
		expect(['markdown', 'dropdown', 'input', 'textarea', 'checkboxes']).toContain(type);
});

test('who reports a bug is asked for versions and the error, and warned about keys and numbers', () => {
	const { body } = read<Form>('.github/ISSUE_TEMPLATE/bug.yml');
	const required = body.filter(({ validations }) => validations?.required).map(({ id }) => id);
	expect(required).toEqual(expect.arrayContaining(['package-version', 'n8n-version']));
	expect(body.map(({ id }) => id)).toContain('error');
	expect(JSON.stringify(body)).toMatch(/public.*API keys.*phone numbers/);
});

test('dependency updates reach every lockfile', () => {
	const { updates } = read<{ updates: Array<{ directories?: string[] }> }>(
		'.github/dependabot.yml',
	);
	const folders = updates.flatMap(({ directories = [] }) => directories);
	for (const folder of folders) expect(existsSync(join('.', folder, 'pnpm-lock.yaml'))).toBe(true);
	expect(folders.sort()).toEqual(['/', '/lab']);
});

test('every gateway has a single package, which the docs name', () => {
	const nodes = manifest.n8n.nodes.map((file) => file.split('/')[2]);
	expect(SERVICES.map(({ folder }) => folder).sort()).toEqual([...new Set(nodes)].sort());
	const page = readFileSync('docs/moving.md', 'utf8');
	for (const { name, page: own } of SERVICES) {
		expect(page).toContain(`\`${name}\``);
		expect(existsSync(join('docs', own))).toBe(true);
	}
});
