import path from 'node:path';
import { build } from './bring-up/build.mjs';
import { run } from './bring-up/child.mjs';
import { chromium } from './bring-up/chromium.mjs';
import { lab } from './bring-up/lab.mjs';
import { main } from './bring-up/main.mjs';
import { packages } from './bring-up/packages.mjs';
import { clearResults, countFailure, expectResult, resultFile } from './bring-up/results.mjs';
import { root } from './bring-up/root.mjs';
import { runFolder } from './bring-up/run-folder.mjs';
import { step } from './bring-up/say.mjs';
import { tool } from './bring-up/tool.mjs';
import { Trouble } from './bring-up/trouble.mjs';

/** @typedef {[suite: string, work: () => Promise<void>]} Part */

/** The test files to run, by parts of their paths; all if there are none. @type {string[]} */
let chosen = [];

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
	['unit', () => step('unit and contract tests', () => jest('unit'))],
];

/** @type {Part[]} */
const real = [
	['lab', lab],
	['e2e', () => step('tests on a real n8n', () => jest('e2e', runFolder()))],
	['cut', singlePackages],
];

/** Not among the others: it needs a Chromium. @type {Part} */
const browser = ['browser', () => step("n8n's editor in Chromium", editor)];

/** Not among the others: it needs PostgreSQL and Redis. @type {Part} */
const queue = ['queue', () => step('tests on n8n in queue mode', () => jest('queue', runFolder()))];

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
	await step('load them in a real n8n', () => jest('cut', { ...runFolder(), CUT_FOLDER }));
}

async function editor() {
	await jest('browser', { ...runFolder(), ...chromium() });
}

/** @param {string} suite @param {Record<string, string>} [env] */
async function jest(suite, env) {
	expectResult(suite);
	const config = suite === 'unit' ? 'jest.config.mjs' : `jest.${suite}.config.mjs`;
	const report = ['--json', `--outputFile=${resultFile(suite)}`];
	await run(path.join(root, 'node_modules/.bin/jest'), ['--config', config, ...report, ...chosen], {
		label: `${suite} tests`,
		cwd: root,
		live: true,
		...(env && { env }),
	});
}

/** Stops at the first that fails. @param {Part[]} parts */
async function inOrder(parts) {
	for (const [suite, work] of parts) {
		try {
			await work();
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
		chosen = files;
		await inOrder([...ready, ['lab', lab], part]);
	} else {
		const parts = 'Say "e2e", "cut", "browser", or "queue", or nothing for all but the last two.';
		throw new Trouble(`"${which}" is not a part of the tests.`, parts);
	}
});
