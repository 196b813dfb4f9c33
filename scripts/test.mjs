import { build } from './bring-up/build.mjs';
import { run } from './bring-up/child.mjs';
import { chromium } from './bring-up/chromium.mjs';
import { jest } from './bring-up/jest.mjs';
import { lab } from './bring-up/lab.mjs';
import { main } from './bring-up/main.mjs';
import { packages } from './bring-up/packages.mjs';
import { clearResults, countFailure } from './bring-up/results.mjs';
import { root } from './bring-up/root.mjs';
import { runFolder } from './bring-up/run-folder.mjs';
import { step } from './bring-up/say.mjs';
import { tool } from './bring-up/tool.mjs';
import { Trouble } from './bring-up/trouble.mjs';

/** `files`: of a suite, those to run, by parts of their paths. @typedef {[suite: string, work: (files: readonly string[]) => Promise<void>]} Part */

/** @type {Part[]} */
const ready = [
	['packages', packages],
	['build', build],
];

/** @type {Part[]} */
const fast = [
	['typecheck', () => step('typecheck', typecheck)],
	['lint', () => step("lint (n8n's strict rules, imports, prettier)", lint)],
	['scan', () => step("scan (n8n's verification, offline)", scan)],
	[
		'unit',
		() => step('unit and contract tests', () => jest('unit', { config: 'jest.config.mjs' })),
	],
];

/** @type {Part[]} */
const real = [
	['lab', lab],
	['e2e', (files) => step('tests on a real n8n', () => jest('e2e', { env: runFolder(), files }))],
	['cut', singlePackages],
];

/** Not among the others: it needs a Chromium. @type {Part} */
const browser = [
	'browser',
	(files) =>
		step("n8n's editor in Chromium", () =>
			jest('browser', { env: { ...runFolder(), ...chromium() }, files }),
		),
];

/** Not among the others: it needs PostgreSQL and Redis. @type {Part} */
const queue = [
	'queue',
	(files) => step('tests on n8n in queue mode', () => jest('queue', { env: runFolder(), files })),
];

async function typecheck() {
	await tool('tsc', '--noEmit');
	await tool('tsc', '--noEmit', '--project', 'tsconfig.tools.json');
	await tool('tsc', '--project', 'sandbox/phone/page');
}

async function lint() {
	await tool('n8n-node', 'lint');
	await tool('eslint', '--config', 'eslint.strictest.config.mjs', 'nodes', 'credentials');
	await tool('depcruise', '--config', '.dependency-cruiser.mjs', 'nodes', 'credentials');
	await tool('prettier', '--check', '.');
}

async function scan() {
	await run(process.execPath, ['scripts/scan.mjs'], {
		label: 'scan',
		cwd: root,
		verbatim: true,
	});
}

async function singlePackages() {
	const { buildSinglePackages } = await import('./cut/check.mjs'); // imports what a bare clone lacks
	const CUT_FOLDER = await buildSinglePackages();
	await step('load them in a real n8n', () => jest('cut', { env: { ...runFolder(), CUT_FOLDER } }));
}

/** Stops at the first that fails. @param {Part[]} parts @param {readonly string[]} [files] */
async function inOrder(parts, files = []) {
	for (const [suite, work] of parts) {
		try {
			await work(files);
		} catch (error) {
			countFailure(suite);
			throw error;
		}
	}
}

await main(async () => {
	const [which, ...files] = process.argv.slice(2);
	const part = [...real, browser, queue].find(([suite]) => suite === which);
	if (which === undefined) {
		clearResults();
		await inOrder([...ready, ...fast, ...real]);
	} else if (part) {
		await inOrder([...ready, ['lab', lab], part], files);
	} else {
		const parts = 'Say "e2e", "cut", "browser", or "queue", or nothing for all but the last two.';
		throw new Trouble(`"${which}" is not a part of the tests.`, parts);
	}
});
