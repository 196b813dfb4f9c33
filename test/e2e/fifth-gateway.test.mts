import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const PAGE = 'docs/adding-a-gateway.md';
const COPIED = ['nodes', 'credentials', 'sandbox', 'scripts', 'test', 'package.json'];
const SETTINGS = ['tsconfig.json', 'tsconfig.tools.json', 'eslint.config.mjs', 'jest.config.mjs'];
/** Those suites that run over every gateway. */
const SUITES = 'test/contract/(description|execute|receive|registration)';
/** How the page writes a file, and a line for a list. */
const STEP = /^\*\*`([^`]+)`\*\*(?:, behind `([^`]+)`)?\n\n```\w+\n([^]*?)\n```$/gm;

let checkout: string;
let written: string[];

beforeAll(async () => {
	checkout = await mkdtemp(join(tmpdir(), 'fifth-gateway-'));
	const filter = (file: string) => basename(file) !== basename(__filename);
	for (const name of [...COPIED, ...SETTINGS])
		await cp(name, join(checkout, name), { recursive: true, filter });
	await symlink(resolve('node_modules'), join(checkout, 'node_modules'));
	written = [];
	for (const step of (await readFile(PAGE, 'utf8')).matchAll(STEP)) {
		const [, path = '', anchor, text = ''] = step;
		if (anchor !== undefined) {
			await insert(join(checkout, path), anchor, text);
		} else {
			await mkdir(dirname(join(checkout, path)), { recursive: true });
			await writeFile(join(checkout, path), `${text}\n`, { flag: 'wx' });
			written.push(path);
		}
	}
});

afterAll(async () => await rm(checkout, { recursive: true, force: true }));

async function insert(file: string, anchor: string, text: string): Promise<void> {
	const [before = '', ...after] = (await readFile(file, 'utf8')).split(anchor);
	if (after.length === 0) throw new Error(`${file} has no ${anchor}`);
	await writeFile(file, `${before}${anchor}\n${text}${after.join(anchor)}`);
}

/** Runs a development tool in the copy; what it printed if it failed. */
async function run(...args: string[]): Promise<string> {
	// Under NODE_ENV=test, the rules of n8n's lint take every file for their own test file.
	const options = { cwd: checkout, env: { ...process.env, NODE_ENV: 'lint' }, maxBuffer: 1e8 };
	return await promisify(execFile)(process.execPath, args, options).then(
		() => '',
		({ stdout, stderr }: { stdout: string; stderr: string }) => `${stdout}${stderr}`,
	);
}
const tool = (path: string) => `node_modules/${path}`;

test('all of it is in folders of its own', () => {
	expect(written.filter((path) => path.startsWith('nodes/Pigeon/')).length).toBeGreaterThan(10);
	expect(written.filter((path) => path.startsWith('nodes/shared/'))).toEqual([]);
});

test('its types are right', async () => {
	const extending = {
		extends: './tsconfig.tools.json',
		include: written.filter((path) => path.endsWith('ts')),
	};
	await writeFile(join(checkout, 'tsconfig.written.json'), JSON.stringify(extending));
	expect(await run(tool('typescript/bin/tsc'), '--project', 'tsconfig.written.json')).toBe('');
});

test("it passes n8n's lint", async () => {
	const files = written.filter((path) => /^(nodes|credentials)\/.*\.ts$/.test(path));
	expect(await run(tool('eslint/bin/eslint.js'), 'package.json', ...files)).toBe('');
});

test('it passes the contract', async () => {
	expect(await run('--import', 'tsx', 'scripts/schemas.mts')).toBe('');
	const report = join(checkout, 'report.json');
	const named = ['--testNamePattern', '[Pp]igeon', '--json', `--outputFile=${report}`];
	await run(tool('jest/bin/jest.js'), SUITES, '--maxWorkers=2', ...named);
	const { testResults, numPassedTests } = JSON.parse(await readFile(report, 'utf8')) as {
		testResults: Array<{ message: string }>;
		numPassedTests: number;
	};
	expect(testResults.map(({ message }) => message).filter(Boolean)).toEqual([]);
	expect(numPassedTests).toBeGreaterThan(100);
});
