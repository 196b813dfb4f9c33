import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const COPIED = ['nodes', 'credentials', 'sandbox', 'scripts', 'test', 'examples', 'docs'];
const SETTINGS = [
	...['README.md', 'package.json', 'tsconfig.json', 'tsconfig.tools.json'],
	...['eslint.config.mjs', 'eslint.strictest.config.mjs', 'jest.config.mjs'],
];
/** Two words, unlike the template's Pigeon. */
const NAME = 'BarnSwallow';
/** Those suites that run over every gateway. */
const SUITES = 'test/(layout|contract/(description|execute|receive|registration|send-and-wait))';
/** Those that it takes part in by being on each of the lists, and by its folder. */
const ON_EACH_LIST = [
	'layout.test.mts',
	'description.test.mts',
	'execute.test.mts',
	'receive.test.mts',
	'registration.test.mts',
	'registration-many.test.mts',
];

let checkout: string;
let created: string[];
let output: Output;

interface Output {
	failed: boolean;
	text: string;
}

beforeAll(async () => {
	checkout = await mkdtemp(join(tmpdir(), 'fifth-gateway-'));
	const filter = (file: string) => basename(file) !== basename(__filename);
	for (const name of [...COPIED, ...SETTINGS])
		await cp(name, join(checkout, name), { recursive: true, filter });
	await symlink(resolve('node_modules'), join(checkout, 'node_modules'));
	const before = new Set(await filesInCheckout());
	output = await newGateway(NAME);
	created = (await filesInCheckout()).filter((file) => !before.has(file));
});

afterAll(async () => await rm(checkout, { recursive: true, force: true }));

async function filesInCheckout(): Promise<string[]> {
	const entries = await Promise.all(
		['nodes', 'credentials', 'sandbox', 'test'].map(async (folder) =>
			(await readdir(join(checkout, folder), { recursive: true, withFileTypes: true }))
				.filter((entry) => entry.isFile())
				.map(({ parentPath, name }) => join(parentPath, name).slice(checkout.length + 1)),
		),
	);
	return entries.flat();
}

/** Runs a development tool in the copy. */
async function run(...args: string[]): Promise<Output> {
	// Under NODE_ENV=test, the rules of n8n's lint take every file for their own test file.
	const options = { cwd: checkout, env: { ...process.env, NODE_ENV: 'lint' }, maxBuffer: 1e8 };
	return await promisify(execFile)(process.execPath, args, options).then(
		({ stdout, stderr }) => ({ failed: false, text: `${stdout}${stderr}` }),
		({ stdout, stderr }: { stdout: string; stderr: string }) => ({
			failed: true,
			text: `${stdout}${stderr}`,
		}),
	);
}
const PASSED = expect.objectContaining({ failed: false }) as Output;
const newGateway = async (...args: string[]) => await run('scripts/new-gateway.mjs', ...args);
const tool = (path: string) => `node_modules/${path}`;

test('one command creates it, and says what to do next', () => {
	expect(output).toEqual(PASSED);
	expect(output.text).toContain(`npx jest test/contract -t '[Bb]arnSwallow'`);
	expect(created.filter((file) => file.startsWith(`nodes/${NAME}/`)).length).toBeGreaterThan(15);
	expect(created.filter((file) => !/barnSwallow/i.test(file))).toEqual([]);
});

test('nothing in it is still called as in the template', async () => {
	for (const file of created) {
		expect(`${file}: ${await readFile(join(checkout, file), 'utf8')}`).not.toMatch(/pigeon/i);
	}
});

test.each([
	[NAME, 'The name BarnSwallow is taken: nodes/BarnSwallow exists.'],
	['Whatsms', 'The name Whatsms is taken: nodes/WhatSms exists.'],
	['Model', 'The name Model is taken: sandbox/model/start.mts exists.'],
	['barn swallow', '"barn swallow" cannot name a class.'],
	['../Swallow', '"../Swallow" cannot name a class.'],
	['Message', '"message" has another meaning in the code.'],
	['Switch', '"switch" has another meaning in the code.'],
	['', 'The new gateway has no name.'],
])('the name %j is refused, and nothing is written', async (name, reason) => {
	const manifest = await readFile(join(checkout, 'package.json'), 'utf8');
	const files = await filesInCheckout();
	const { failed, text } = await newGateway(name);
	expect(failed).toBe(true);
	expect(text).toContain(reason);
	expect(await filesInCheckout()).toEqual(files);
	expect(await readFile(join(checkout, 'package.json'), 'utf8')).toBe(manifest);
});

test('its types are right', async () => {
	const extending = {
		extends: './tsconfig.tools.json',
		include: created.filter((file) => file.endsWith('ts')),
	};
	await writeFile(join(checkout, 'tsconfig.created.json'), JSON.stringify(extending));
	const { text } = await run(tool('typescript/bin/tsc'), '--project', 'tsconfig.created.json');
	expect(text).toBe('');
});

test("it passes n8n's lint", async () => {
	const files = created.filter((file) => /^(nodes|credentials)\/.*\.ts$/.test(file));
	expect((await run(tool('eslint/bin/eslint.js'), 'package.json', ...files)).text).toBe('');
});

test('it passes the contract', async () => {
	expect(await run('--import', 'tsx', 'scripts/schemas.mts')).toEqual(PASSED);
	const report = join(checkout, 'report.json');
	const named = ['--testNamePattern', '[Bb]arnSwallow', '--json', `--outputFile=${report}`];
	await run(tool('jest/bin/jest.js'), SUITES, '--maxWorkers=2', ...named);
	const { testResults } = JSON.parse(await readFile(report, 'utf8')) as { testResults: Suite[] };
	expect(testResults.map(({ message }) => message).filter(Boolean)).toEqual([]);
	const passed = testResults.flatMap(({ name, assertionResults }) =>
		assertionResults.filter(({ status }) => status === 'passed').map(() => basename(name)),
	);
	expect(passed.length).toBeGreaterThan(100);
	expect(passed).toEqual(expect.arrayContaining(ON_EACH_LIST));
}, 600_000);

/** Of a suite that jest reports: its file, what failed, and its tests. */
interface Suite {
	name: string;
	message: string;
	assertionResults: Array<{ status: string }>;
}
