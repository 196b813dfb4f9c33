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

/** @type {Part[]} */
const fast = [
	['packages', packages],
	['build', build],
	['typecheck', () => step('typecheck', typecheck)],
	['lint', () => step("lint (n8n's strict rules, imports, prettier)", lint)],
	['scan', () => step("scan (n8n's verification, offline)", scan)],
	['unit', () => step('unit and contract tests', () => jest('unit', 'jest.config.mjs'))],
];

/** @type {Part[]} */
const real = [
	['lab', lab],
	['e2e', () => step('tests on a real n8n', realN8n)],
];

/** Not among the others: it needs a Chromium. @type {Part} */
const browser = ['browser', () => step("n8n's editor in Chromium", editor)];

/** Not among the others: it needs PostgreSQL and Redis. @type {Part} */
const queue = ['queue', () => step('tests on n8n in queue mode', queueMode)];

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

async function realN8n() {
	await jest('e2e', 'jest.e2e.config.mjs', runFolder());
}

async function queueMode() {
	await jest('queue', 'jest.queue.config.mjs', runFolder());
}

async function editor() {
	await jest('browser', 'jest.browser.config.mjs', { ...runFolder(), ...chromium() });
}

/** @param {string} suite @param {string} config @param {Record<string, string>} [env] */
async function jest(suite, config, env) {
	expectResult(suite);
	const report = ['--json', `--outputFile=${resultFile(suite)}`];
	await run(path.join(root, 'node_modules/.bin/jest'), ['--config', config, ...report], {
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
	const [which] = process.argv.slice(2);
	if (which === undefined) {
		clearResults();
		await inOrder([...fast, ...real]);
	} else if (which === 'e2e') {
		await inOrder([...fast.slice(0, 2), ...real]);
	} else if (which === 'queue') {
		await inOrder([...fast.slice(0, 2), ...real.slice(0, 1), queue]);
	} else if (which === 'browser') {
		await inOrder([...fast.slice(0, 2), ...real.slice(0, 1), browser]);
	} else {
		const parts = 'Say "e2e", "queue" or "browser", or nothing for all but the last two.';
		throw new Trouble(`"${which}" is not a part of the tests.`, parts);
	}
});
